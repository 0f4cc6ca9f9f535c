import type { SubmitterType } from '../model/submission.ts';

/** A sign of a submitter's type in its name, its signature or its first words. */
export interface TypeRule {
  readonly type: SubmitterType;
  /** Where the pattern is looked for. */
  readonly where: 'name' | 'opening' | 'signature';
  readonly pattern: RegExp;
}

/**
 * Signs of the type of a submitter, the first match deciding. What a name says outright comes first, then what
 * the opening says of its author, then the words that several types share.
 */
export const TYPE_RULES: readonly TypeRule[] = [
  {
    type: 'law_firm_for_client',
    where: 'name',
    pattern: /\b(LLP|P\.?L\.?L\.?C\.?|attorneys? at law|law (firm|offices?)|counsel for)\b/i,
  },
  {
    type: 'government',
    where: 'name',
    pattern:
      /\b(department of|ministry|secretar[ií]a de|government of|state of|province of|commonwealth of|city of|county of|attorney general|governor|senator|congress(man|woman)?|house of representatives|legislature|embassy|port authority|gobierno|ministère|gouvernement)\b/i,
  },
  {
    type: 'coalition',
    where: 'name',
    pattern:
      /\b(coalition|(undersigned|joint letter|roundtable of)|working table|communities table|alliance of \d+|coalici[oó]n|coalition)\b|^\d+ (organi[sz]ations|groups)/i,
  },
  {
    type: 'union',
    where: 'name',
    pattern:
      /\b(union|brotherhood|teamsters|afl-cio|local \d+|lodge \d+|(federation|federated|alliance|association|united|congress|guild) (of )?((\p{L}+|&|and),? ){0,6}(workers|employees|machinists|steelworkers|laborers|nurses)|(workers|steelworkers|machinists|boilermakers|autoworkers)( of america| international)?$|sindicato|syndicat|unifor)\b/iu,
  },
  {
    type: 'academic',
    where: 'name',
    pattern: /\b(universi(ty|dad|té)|college|school of|law school|facult[yé]|professor|prof\.)\b/i,
  },
  {
    type: 'think_tank',
    where: 'name',
    pattern:
      /\b(policy (institute|center|studies)|institute (for|of) (international|economic|policy|public|trade|global|strategic)|(center|centre) (for|on) (strategic|international|economic|global|trade|american|policy)|brookings|heritage|cato|research (institute|council)|think tank|foundation for (economic|american|research))\b/i,
  },
  {
    type: 'coalition',
    where: 'opening',
    pattern:
      /\b(the (\d+ )?undersigned|we, the (following|\d+))\b.{0,120}\b(organi[sz]ations|groups|associations|companies|unions)\b/is,
  },
  {
    type: 'law_firm_for_client',
    where: 'opening',
    pattern:
      /\b(these|the following) comments? (are|is) (submitted|filed|made) on behalf of (our client|a |the )\b.{0,80}\b(producer|client|company|manufacturer|importer)\b/is,
  },
  {
    type: 'academic',
    where: 'opening',
    pattern: /\bI (teach|am an? (assistant |associate |adjunct |full )?professor|research)\b/i,
  },
  {
    type: 'trade_association',
    where: 'name',
    pattern:
      /\b(association|associations|manufacturers|producers|growers|packers|processors|makers|millers|refiners|recyclers|fabricators|dealers|retailers|exporters|importers|exportadores|importadores|industriales|chamber|c[áa]mara|chambre|consejo|federation|guild|trade council|business council|business roundtable|council|conference|cooperative|co-op|board|society of|asociaci[oó]n|confederaci[oó]n|conf[ée]d[ée]ration|league|institute of|industry|industries association|farm bureau)\b/i,
  },
  {
    type: 'company',
    where: 'name',
    pattern:
      /(?:^|[\s,])(inc|incorporated|corp|corporation|co|company|companies|llc|l\.l\.c|ltd|limited|l\.?p|plc|gmbh|s\.?a\.?( de c\.?v\.?)?|s\.a\.p\.i|holdings|group|motors?|steel|foods|farms|energy|pharmaceuticals|technologies|industries|enterprises|systems|brands|logistics|mills)\.?(?=$|[\s,)])/i,
  },
  {
    type: 'ngo',
    where: 'name',
    pattern:
      /\b(network|project|citizens?|consumers?|taxpayers?|patients?|advocates?|watch|action|rights|justice|conservation|wildlife|environmental?|clean (air|water)|defen[cs]e fund|voices|foundation|initiative|campaign|movement|friends of|doctors|safeguards|interfaith|church|humane|oxfam|greenpeace|sierra club|centro de|red de|fundaci[oó]n|ligue|for (all|fair|open|change))\b/i,
  },
  {
    type: 'trade_association',
    where: 'opening',
    pattern:
      /\b(our|its|the \p{L}+'?s?) (\d[\d,]* )?(member (companies|firms)|members? (produce|make|manufacture|grow|export|roll|spin|employ|operate|account))|\b(represents|agrupa|speaks for) (over |more than |nearly |a )?\d[\d,]* .{0,60}\b(companies|firms|manufacturers|producers|makers|empresas|entreprises|stores|dealers)\b/iu,
  },
  {
    type: 'union',
    where: 'opening',
    pattern:
      /\b(our local|(the|this) (union|local) (represents|has)|members (who )?work|rank[- ]and[- ]file|collective bargaining (agent|representative))\b/i,
  },
  { type: 'think_tank', where: 'name', pattern: /\b(institute|center|centre|centro de estudios)\b/i },
  {
    type: 'individual',
    where: 'opening',
    pattern:
      /\bI am (writing|a|an)\b|\bmy (family|wife|husband|job|nephew|town|farm)\b|\b(je suis|soy|escribo como)\b/i,
  },
];
