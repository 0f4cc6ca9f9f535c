import type { SubmitterType } from '../model/submission.ts';

/** Submitter types as readers know them, one and many. */
export const TYPE_LABELS: Readonly<Record<SubmitterType | 'unknown', readonly [one: string, many: string]>> =
  {
    union: ['labor union', 'labor unions'],
    trade_association: ['trade association', 'trade associations'],
    company: ['company', 'companies'],
    ngo: ['nongovernmental organization', 'nongovernmental organizations'],
    think_tank: ['think tank', 'think tanks'],
    government: ['government body', 'government bodies'],
    academic: ['academic', 'academics'],
    individual: ['individual', 'individuals'],
    law_firm_for_client: ['law firm for a client', 'law firms for clients'],
    coalition: ['coalition', 'coalitions'],
    unknown: ['submitter of unknown type', 'submitters of unknown type'],
  };
