import type { PhraseList } from './phrases.ts';

/**
 * `not`: turns round what follows it in its clause, and the subject before it. `without`: what follows it only. `refuse`: a
 * verb that turns round what it governs. `twice`: two negations in one phrase, which leave things as they are. `shield`:
 * looks like one and is none. `again`: carries an earlier negation on. `ends`: begins another clause, beyond which no negation reaches.
 */
export type PolarityCue = 'not' | 'without' | 'refuse' | 'twice' | 'shield' | 'ends' | 'again';

export const POLARITY_CUES: Readonly<Record<string, PhraseList<PolarityCue>>> = {
  en: {
    not: `not, never, cannot, don't, doesn't, didn't, won't, wouldn't, can't, couldn't, shouldn't, mustn't, isn't, aren't, wasn't, weren't, hasn't, haven't, hadn't, needn't, ain't, hardly, scarcely, barely, no, neither, nobody, no-one, nothing, none, nowhere, not one, little|scant reason|cause|need|case|point|sense|basis, no longer, by no means, under no circumstances, on no account, in no way, at no point`,
    again: 'nor',
    without: `without, anything but, far from, rather than, instead of, short of, less than, too … to, free of, free from`,
    refuse: `fail to, fails to, failed to, failing to, failure to, decline to, declines to, declined to, declining to, refrain from, refrains from, refraining from, refuse to?, refuses to?, refused to?, refusing to?, refusal to?, oppose, opposes, opposed to?, opposing, opposition to, object to, objects to, objected to, objection to, objections to, reject, rejects, rejected, rejecting, against, doubt, doubts, doubted, doubtful, deny, denies, denied, prevent, prevents, prevented, stand in the way of, avoid, avoids, avoiding, unwelcome, unreasonable, undesirable, unacceptable, unwise, unfair, unnecessary, unwarranted, unjustified, unworkable, unlikely, unable to, unwilling to, reluctant to, neglect|neglects|neglected to, resist, resists, stop short of, cease to, ceased to, stop, disagree with, lacks, lack`,
    twice: `cannot but, can't but, cannot help but, could not help but, nothing but, no other than, none other than, nothing less than, nothing short of, nothing would be better than, nothing better than, no better than, nothing like, no one more than`,
    shield: `no harm comes? of|in|from, not only, not just, not merely, not simply, not solely, not least, not last, whether or not, no later than, not later than, no earlier than, no more than, no less than, no fewer than, not more than, not less than, not fewer than, no matter, no doubt that?, there is|can be no doubt|question that, without a? doubt|question|delay|further|reservation|exception|fail|hesitation|conditions, no wonder, no . %number, if not sooner|better|more|already, last but not least, but not limited to, no exaggeration|surprise|secret|accident|coincidence to? that? say?, why not, not agree more, n't agree more, can no longer wait|stand|afford|delay|ignore, no longer wait|afford, no mistake, needless to say, in no uncertain terms, no strings attached, not a moment too soon, not to mention, nothing but praise, more often than not, all|anything but certain, not until, not unless, not before, before, none the less, not for nothing, if not now, i doubt, no small, not surprisingly, not a minute, not a little, not without reason, net`,
    ends: `; , : , — , – , but, because, since, although, though, while, whereas, so, therefore, however, which, who, unless, until, if, when, yet, and we|i|it|they|this|that|our|congress|ustr|the, comma and, and ask|asks|urge|call, comma lift|keep|raise|make|let|extend|renew|enforce|we|i|it|they|this|that|our|congress|ustr|canada|mexico|the|should|must|would|will`,
  },
  es: {
    not: 'no, nunca, jamás, tampoco, nadie, ninguno, ninguna, ningún, nada, en modo alguno',
    again: 'ni',
    without: 'sin, en lugar de, en vez de, lejos de, salvo, excepto',
    refuse:
      'oponemos a, opone a, oponen a, opongo a, oponerse a, oponernos a, nos opondríamos a, opondremos a, rechazamos, rechaza, rechazan, rechazar, rechazo, niega, niegan, negarse a, evitar, evita, impedir, impide, impida, contra, dudamos, duda, dejar|deje de, objeción a, objetamos, inaceptable, innecesario, innecesaria, imposible',
    twice: 'no podemos|puedo|puede|cabe sino|más, no es sino, nada menos que',
    shield:
      'no sólo, no solo, no solamente, no únicamente, sin duda, sin duda alguna, sin demora, sin embargo, sin falta, sin reserva|reservas|condiciones|excepción, no obstante, no originario, no originaria, no originarios, no originarias, no hay|cabe duda, no importa, cuanto antes, a más tardar, nada más, por qué no, a no dudar, no bien, no cabe duda de? que?, no menos de, no más de, hasta que no',
    ends: '; , : , — , pero, sino, porque, aunque, mientras, que hoy, comma y, y pedimos|queremos|exigimos|apoyamos, por eso, por lo que, si, cuando, comma debe|deben|apoyamos|pedimos|el|la|los|las|exigimos',
  },
  fr: {
    not: 'pas, jamais, aucun, aucune, personne, rien, nullement, guère, non',
    again: 'ni',
    without: "sans, au lieu de|d', loin de|d', plutôt que, hormis",
    refuse:
      'opposons à, opposons au, opposons aux, oppose à, oppose au, oppose aux, opposent à, opposerons à, opposerions à, opposer à, rejetons, rejette, rejettent, rejeter, refusons de?, refuse de?, refusent de?, refuser de?, éviter, évite, empêcher, empêche, contre, doutons, doute, inacceptable, inutile, objection à',
    twice:
      "opposons|oppose|opposent|opposerons|opposerions pas à|au|aux, ne peut|pouvons|peux que, ne saurait|saurions que, ne pouvons|peut qu', rien de moins que|qu'",
    shield:
      "non seulement, pas seulement, pas uniquement, pas simplement, sans doute, sans aucun doute, sans délai, sans tarder, sans réserve, sans condition, sans faute, sans hésitation, non originaire, non originaires, pas plus tard, pas moins de, pas plus de, nul doute que?, aucun doute, peu importe, pourquoi pas, ne … que, ne … qu', il n' y a pas de doute, au plus tard, non-originaire, jamais assez",
    ends: "; , : , — , mais, parce, car, bien que, quoique, tandis, qui, comma et, et nous|il|elle|le|la, donc, si, quand, comma nous|il|elle|le|la|les|l'|publiez|prolongez|relevez",
  },
};
