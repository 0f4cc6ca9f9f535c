import type { SubmitterType } from '../model/submission.ts';

/** A sign of a submitter's type in its name or its first words. */
export interface TypeRule {
  readonly type: SubmitterType;
  /** Where the pattern is looked for. */
  readonly where: 'name' | 'opening';
  readonly pattern: RegExp;
}

/**
 * Signs of the type of a submitter, the first match deciding. What a name says outright comes first, then what
 * the opening says of its author, then the words that several types share.
 */
export const TYPE_RULES: readonly TypeRule[] = [
  name(
    'law_firm_for_client',
    String.raw`LLP|P\.?L\.?L\.?C\.?|attorneys? at law|law (firm|offices?)|counsel for`,
  ),
  name(
    'government',
    String.raw`department of|ministry|secretar[ií]a de|governments? of|(state|province|commonwealth|city|county) of|attorney general|governor|senators?|sens?\.|reps?\.|congress(wo)?man|caucus|house of representatives|members of congress|legislature|embassy|port authority|trade representative|gobierno|ministère|gouvernement`,
  ),
  {
    type: 'coalition',
    where: 'name',
    pattern:
      /\b(coalition for|undersigned|joint letter|coalici[oó]n)\b|^\d+[\s-]\p{L}*\s?(organi[sz]ations?|groups|companies|associations)/iu,
  },
  name(
    'union',
    String.raw`union|brotherhood|teamsters|afl-cio|unifor|local \d+|lodge \d+|(federation|federated|alliance|association|united|congress|guild) (of )?((\p{L}+|&|and),? ){0,6}(workers|employees|machinists|steelworkers|laborers|nurses)|(auto|steel|metal)?workers( of america| international)?$|(workers|steelworkers|machinists|boilermakers) local|sindicato|syndicat`,
  ),
  name('academic', String.raw`universi(ty|dad|té)|college|school of|law school|facult[yé]|professor|prof\.`),
  name(
    'trade_association',
    String.raw`(steel|iron|petroleum|aluminum|dairy|meat|poultry|sugar|cement|chemical|chemistry|textile|food|foods|beverage|forest|lumber|mining|metals|shipping|seafood|egg|rice|cotton|services|industr\p{L}+|manufactur\p{L}+|recyclers|fabricators|producers) (\p{L}+ ){0,2}(institute|coalition|alliance)|coalition of (\p{L}+ )*industries`,
  ),
  name(
    'think_tank',
    '(policy|economic) (institute|center|studies|accelerator)|institute (for|of) (international|economic|policy|public|global|strategic)|(center|centre) (for|on) (a new|strategic|international|economic|global|american|policy)|brookings|heritage foundation|cato|wilson center|atlantic council|research (institute|council)|think tank|foundation for (economic|american|research)',
  ),
  name(
    'ngo',
    'conservation|wildlife|environmental|resources defen[cs]e|defen[cs]e (council|fund)|clean (air|water)|voters|citizens?|consumers|taxpayers|patients|human rights|civil liberties|sierra club|greenpeace|oxfam|family farm',
  ),
  opening(
    'coalition',
    /\b(the (\d+ )?undersigned|we, the (following|\d+))\b.{0,120}\b(organi[sz]ations|groups|associations|companies|unions)\b/is,
  ),
  opening(
    'law_firm_for_client',
    /\b(these|the following) comments? (are|is) (submitted|filed|made) on behalf of (our client|a |the )\b.{0,80}\b(producer|client|company|manufacturer|importer)\b/is,
  ),
  opening('academic', /\bI (teach|research|am an? (assistant |associate |adjunct |full )?professor)\b/i),
  name(
    'trade_association',
    'associations?|manufacturers|producers|growers|packers|processors|makers|millers|refiners|recyclers|fabricators|dealers|retailers|exporters|importers|exportadores|importadores|industriales|chamber|c[áa]mara|chambre|consejo|federation|guild|council|business roundtable|conference|cooperative|co-op|board|society of|asociaci[oó]n|confederaci[oó]n|conf[ée]d[ée]ration|league|farm bureau',
  ),
  {
    type: 'company',
    where: 'name',
    pattern:
      /(^|[\s,])(inc|incorporated|corp|corporation|co|company|companies|llc|l\.l\.c|ltd|limited|l\.?p|plc|gmbh|s\.?a\.?( de c\.?v\.?)?|s\.a\.p\.i|holdings|group|motors?|steel|aluminum|foods|farms|energy|pharmaceuticals|technologies|industries|enterprises|systems|brands|logistics|mills)\.?(?=$|,|\s\()/i,
  },
  name(
    'ngo',
    'network|project|advocates?|watch|action|rights|justice|voices|foundation|initiative|campaign|movement|friends of|doctors|safeguards|interfaith|church|humane|education fund|centro de|red de|fundaci[oó]n|ligue|for (all|fair|open|change)',
  ),
  opening(
    'trade_association',
    /\b(our|its|the \p{L}+'?s?) (\d[\d,]* )?(member (companies|firms)|members? (produce|make|manufacture|grow|export|roll|spin|employ|operate|account))|\b(represents|agrupa|speaks for) (over |more than |nearly |a )?\d[\d,]* .{0,60}\b(companies|firms|manufacturers|producers|makers|empresas|entreprises|stores|dealers)\b/iu,
  ),
  opening(
    'union',
    /\b(our local|(the|this) (union|local) (represents|has)|members who work|rank[- ]and[- ]file|collective bargaining (agent|representative))\b/i,
  ),
  name('think_tank', 'institute|institution|center|centre|centro de estudios'),
  name('coalition', 'coalition|alliance'),
  opening(
    'individual',
    /\bI am (writing|a|an)\b|\bmy (family|wife|husband|job|nephew|town|farm)\b|\b(je suis|soy|escribo como)\b/i,
  ),
  opening(
    'company',
    /\b(we|the company) (build|make|manufacture|produce|employ|operate|sell)s?\b|\bour (plants?|mills?|factor(y|ies)|facilities|customers|shareholders)\b/i,
  ),
];

/** Words anywhere in the name. */
function name(type: SubmitterType, words: string): TypeRule {
  return {
    type,
    where: 'name',
    pattern: new RegExp(`(?<![\\p{L}\\p{N}])(${words})(?![\\p{L}\\p{N}])`, 'iu'),
  };
}

/** Words in the first lines of the text. */
function opening(type: SubmitterType, pattern: RegExp): TypeRule {
  return { type, where: 'opening', pattern };
}
