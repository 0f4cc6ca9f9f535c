import type { PhraseList } from './phrases.ts';

/**
 * Whole phrases that tell the holder, or shield what looks like one. `source`: the holder is named next. `own`: takes the
 * view back to the submitter.
 */
export type HolderCue = 'reported' | 'source' | 'notice' | 'law' | 'own' | 'shield';

/** What one language has to tell holders by. Lists of words are written with blanks between them. */
export interface HolderCues {
  readonly phrases: PhraseList<HolderCue>;
  /** Verbs of which only people and bodies are the subject: whoever says it is the holder. */
  readonly says: string;
  /** Verbs that tell a holder only where the subject is plainly people. */
  readonly wants: string;
  /** Verbs with which a rule speaks. */
  readonly rules: string;
  /** Words that begin a clause: no subject reaches back over them. */
  readonly opens: string;
  /** Subjects that are the submitter: pronouns, and what follows "our". */
  readonly self: string;
  readonly possessive: string;
  readonly ownNouns: string;
  /** Subjects that cannot say anything, or are nobody. */
  readonly mute: string;
  readonly people: string;
  /** People where they come first in the subject. */
  readonly some: string;
  readonly government: string;
  readonly law: string;
  readonly notice: string;
  /** Between subject and verb these make it a demand, and no report. */
  readonly demands: string;
  /** Before the verb these turn it round: "was declared". */
  readonly passive: string;
  /** Words that begin a clause which only qualifies another. */
  readonly subordinates: string;
}

export const HOLDER_CUES: Readonly<Record<string, HolderCues>> = {
  en: {
    phrases: {
      reported: `we|i have|had heard, we|i hear|heard|read, we|i are|am|were|was|have been? often? told, i'm|we're told, i understand the|that, you will|have|may|might hear|heard|read, you'll hear, you have|had been told, you've heard|been, it is|was|has often|sometimes|also|been|commonly|frequently? said|argued|suggested|claimed|asserted|alleged|feared|proposed, it is fashionable|popular|customary|common, it has been put about, is|are said to, in the view|opinion|words|eyes of, he's|she's|they're also? for|against, you heard, we listened, we|i know the reply|response|answer|argument|view, we're aware of the view, the response|reply|answer i|we get|hear, allegedly, supposedly, purportedly, reportedly, would have you|us believe|think, people|they|others|makers|assemblers|makers|groups|some|several|third|witness|one would have it|them|the|one|congress|mexico|canada, people|they|others|managers|members|several|some would rather|simply|abolish|drop|leave|see|keep|make, one hears, the argument|reply|objection|complaint|idea|notion|theory|claim|suggestion|answer is|was|runs|goes|that|will|of, the contrary|usual|other|opposite argument|reply|answer|view|side, part company with, those who would|say|want|argue|claim|call|think|prefer, is|are|was|were urged|proposed|sought|demanded by, wants it recorded, i know what, we noticed, so|or the argument|theory|story goes`,
      source: 'according to, per the',
      notice: `notice asks|ask|invites|seeks|requests|solicits|inquires|poses|raises, question %number, questions %number, ustr|agency|commission|office seeks|invites|requests|solicits comment|comments|views|information|input, the question|questionnaire asks|is|was, you ask|asked whether|if|how|what|about|for|us, asks commenters`,
      law: `under current|existing|present|today's rules|law|rule, as the law|statute|text|rule stands, by law, under the law|statute|act`,
      own: `we|i comma? too|also|therefore|strongly|fully|respectfully|do|would|still? not? agree|disagree|support|oppose|ask|urge|endorse|recommend|reply|answer|reject|share|join|see|favor|favour|want|welcome|request|concur|believe|think|differ|object|call, we'd, i'd, we've|we're for|against, and|but|so it|they|that|this|we|i should|must, rightly, correctly, does|do|did|doesn't|don't|will not? survive|persuade|convince us?, is|are unpersuasive|unfounded|untrue|false|without, our|my members|workers|survey|records|figures, they|it|he|she|that is|are|were|'re wrong|mistaken|right, they're|he's|that's wrong|right, as we|i wrote|said|have|told|argued|noted|testified, so|and|but do we|i, our|my own? answer|reply|view|members|survey|own, join|joins the|in|with, in answer|response|reply to, we share`,
      shield: `it|that|this must|should|can|may|cannot|need be said, nobody|nobody's|no-one|none|few says|say|said|thinks|wants|asks, no one says|say|said|thinks|wants, that is to say, to say the least, needless to say, say so, let us say, goes without saying, to be told, truth be told, so-called, wants for nothing, say no|yes|nothing, what … want|say|need, no one|body, only to say`,
    },
    says: `says said argues argued claims claimed contends contended insists insisted tells told testifies testified complains complained pleads pleaded warns warned asserts asserted alleges alleged maintains maintained announced declares declared believes believed thinks thought replies replied wrote writes denies denied deplores deplored reckons protests protested supposes objects objected predicts predicted fears feared worries worried hopes jokes grumbles urges urged proposes proposed suggests suggested explains explained concedes concedes counters countered laments repeated reminds assures assured whispered dissents dissented disagrees disagreed`,
    wants: `say argue claim contend insist tell testify complain plead warn assert allege maintain announce declare believe think deny reckon protest predict fear worry hope joke grumble holler urge propose suggest explain concede counter swear preach lament repeat remind assure desire desires press presses defend defends invoke invokes dread dreads expect expects want wants wanted ask asks asked call calls called describe describes described support supports supported oppose opposes opposed favor favors favored favour favours prefer prefers preferred demand demands demanded seek seeks sought push pushes pushed likes hate hates dislike dislikes speak speaks spoke see sees agree agrees disagree disagrees recommend recommends recommended endorse endorses welcome welcomes request requests plump lobby lobbies lobbied wish wishes resist resists regard regards calculate calculated raised raises `,
    rules: `provides provide requires require directs direct allows allow permits permit sets set states state prohibits prohibit obliges defines defines establishes establish says say lets gives prescribes mandates exempts obliged required directed`,
    opens: `and but that because since if while when although though as so what which whereas or than whether where`,
    self: `we i us me myself ourselves`,
    possessive: `our my`,
    ownNouns: `members member membership survey surveys president chair board own association union federation coalition council company firm organization chamber letter comments comment filing submission data experience view position answer proposal recommendation request local workers employees delegates resolution research study figures analysis testimony group growers farmers companies plants`,
    mute: `it this that these those there which who whom data figures evidence numbers number history experience sense logic nobody none nothing arithmetic records record table chart survey one's what everything something result results rule rules provision wage threshold duty duties tariff tariffs`,
    people: `they he she others people folks guys guy man men woman women gentleman lady witness witnesses panelist panelists speaker speakers colleague colleagues friend friends neighbor neighbors neighbour neighbours opponent opponents critic critics detractors proponents supporters champions advocates skeptics sceptics economists economist lawyer lawyers counsel consultant consultants expert experts analyst analysts commenter commenters commentators petitioners petitions respondents importer importers exporter exporters producers producer makers maker manufacturers manufacturer automakers automaker carmakers assemblers assembler retailers retailer growers grower packers packer farmers farmer ranchers cattlemen ranch truckers brokers broker industry lobby chamber chambers council councils federation federations association associations coalition coalitions union unions group groups consortium companies company firms firm platforms brands brand competitors competitor rivals rival brother sister cousin uncle nephew boss foreman wife husband son father customer customers supplier suppliers agent agents newspaper paper papers newsletter flyer letter filing brief petition side majority minority primes airframers smelters smelter mills mill extruders rerollers refiner refiners innovators originators drugmakers utilities traders buyers users shippers processors confectioners canners brewers tanners members delegation congressman representative clerk professor faculty champion author admirers defenders offices professor dr mr mrs ms centers centres buyer lobbyist lobbyists trade-group conservatives liberals studios economists managers manager chaplain guest deputy`,
    some: `some many others another one several most both everyone everybody somebody someone half certain nine eight seven six five four three two eleven a third`,
    government: `ustr administration president commerce ottawa mexico canada ambassador secretary minister ministry ministries government governments washington treasury customs department agency agencies cbp house beijing sheinbaum carney trump greer parliament`,
    law: `article articles section sections annex annexes statute statutes law agreement treaty usmca chapter act clause paragraph text code regulation regulations u.s.c`,
    notice: `notice questionnaire docket`,
    demands: `should must ought shall cannot`,
    passive: `is are was were be been being got`,
    subordinates: `who which that where because since if when as than whom`,
  },
  es: {
    phrases: {
      reported: `se ha dicho|sostenido|sugerido|propuesto|afirmado, se dice|afirma|alega que, nos dicen|han que|dicho, hemos oído|escuchado, a juicio|decir de, supuestamente, presuntamente, hay quien|quienes, quienes dicen|piden|quieren|sostienen, los que dicen|piden|quieren|sostienen, el argumento de`,
      source: 'según, de acuerdo con',
      notice: 'el aviso pregunta|invita|solicita|pide, pregunta %number, la pregunta %number',
      law: 'conforme|según a? la ley|norma, bajo las reglas actuales|vigentes',
      own: `coincidimos, coincido, compartimos, comparto, nos sumamos, con razón, no estamos|estoy de acuerdo, estamos|estoy de acuerdo, están equivocados, se equivocan, apoyamos, pedimos, rechazamos, nosotros, creemos, discrepamos, pero nuestra|nuestro, nuestros agremiados|miembros|socios|afiliados`,
      shield: `nadie dice, debe decirse, cabe decir, es decir`,
    },
    says: 'dice dicen dijo dijeron afirma afirman afirmó sostiene sostienen sostuvo alega alegan alegó argumenta argumentan argumentó insiste insisten insistió asegura aseguran aseguró advierte advierten advirtió opina opinan cree creen considera consideran declara declaró anunció temen teme aducen aduce propone proponen propuso sugiere sugieren reclama reclaman responde responden',
    wants:
      'quiere quieren pide piden pidió prefiere prefieren desea desean exige exigen apoya apoyan rechaza rechazan busca buscan llama llaman quisiera quisieran ve ven contestan contesta pedirá pedirán hablará hablarán disienten disiente',
    rules: 'establece establecen dispone prevé exige permite obliga ordena faculta prohíbe fija señala',
    opens: 'y pero que porque si mientras cuando aunque como o donde',
    self: 'nosotros nosotras yo',
    possessive: 'nuestra nuestro nuestras nuestros mi mis',
    ownNouns:
      'agremiados miembros socios afiliados encuesta cámara asociación sindicato unión empresa organización trabajadores presidente consejo propuesta',
    mute: 'esto eso ello nadie nada datos cifras evidencia experiencia historia',
    people:
      'algunos algunas otros otras muchos muchas varios ellos ellas críticos opositores importadores exportadores productores fabricantes armadoras constructores empresas industria asociación asociaciones cámara cámaras sindicato sindicatos federación consejo colegas amigos testigos testigo vecinos abogados economistas ganaderos agricultores comerciantes plataformas laboratorios partidarios defensores gente compadre socio',
    some: 'algunos algunas otros otras muchos muchas varios',
    government:
      'gobierno presidente presidenta secretaría secretario administración ministerio embajador ottawa washington canadá méxico ustr',
    law: 'artículo artículos ley leyes sección anexo tratado acuerdo capítulo estatuto norma',
    notice: 'aviso cuestionario',
    demands: 'debe deben debería deberían',
    passive: 'fue fueron es son sido',
    subordinates: 'que quien donde porque si cuando',
  },
  fr: {
    phrases: {
      reported: `on dit|prétend|affirme|soutient|avance que|qu', il a été dit|avancé|suggéré|proposé, on nous dit, nous avons entendu, à en croire, prétendument, certains disent|prétendent|affirment, ceux qui veulent|disent|prétendent|réclament, l' argument selon|que`,
      source: "selon, d' après",
      notice: "l' avis demande|invite|sollicite, question %number, la question %number",
      law: "en vertu de la loi|règle, selon les règles actuelles, aux termes de l'|la",
      own: `nous sommes? d' accord, nous partageons, je partage, nous souscrivons, à juste titre, avec raison, ils se trompent, ils ont tort|raison, nous appuyons, nous demandons, nous rejetons, nous croyons, nous pensons, mais notre, nos membres|adhérents|travailleurs`,
      shield: `personne ne dit, il faut dire, c'est-à-dire`,
    },
    says: 'dit disent affirme affirment affirmé prétend prétendent prétendu soutient soutiennent soutenu allègue allèguent avance avancent insiste insistent assure assurent avertit avertissent craint craignent croit croient estime estiment pense pensent déclare déclarent déclaré annonce annoncent annoncé propose proposent proposé répète répètent répond répondent répondu',
    wants:
      'veut veulent demande demandent demandé préfère préfèrent souhaite souhaitent exige exigent réclame réclament appuie appuient rejette rejettent voit voient voudrait voudraient',
    rules: 'prévoit prévoient exige permet dispose oblige autorise interdit fixe établit énonce',
    opens: "et mais que qu' parce si s' lorsque quand comme ou où car puisque",
    self: 'nous je j',
    possessive: 'notre nos mon ma mes',
    ownNouns:
      'membres adhérents travailleurs association syndicat sondage enquête fédération conseil entreprise organisation président proposition',
    mute: "cela ça ceci ce c' rien personne données chiffres histoire expérience",
    people:
      'certains certaines autres plusieurs beaucoup ils elles critiques opposants importateurs exportateurs producteurs fabricants constructeurs entreprises industrie association associations chambre chambres syndicat syndicats fédération conseil collègues amis témoins témoin voisins avocats économistes éleveurs agriculteurs commerçants plateformes laboratoires partisans défenseurs gens confrères détaillants',
    some: "certains certaines d'autres plusieurs beaucoup",
    government:
      'gouvernement président présidente ministère ministre administration ambassadeur ottawa washington canada mexique ustr',
    law: 'article articles loi lois annexe traité accord chapitre règlement',
    notice: 'avis questionnaire',
    demands: 'doit doivent devrait devraient faut',
    passive: 'est sont été fut furent',
    subordinates: 'qui où parce si quand lorsque',
  },
};
