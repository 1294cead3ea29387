import { rulePages } from '../../features/rule-pages.ts';
import { type RulePage, rulesMethod } from '../../protocol.ts';
import type { LspFeature } from '../session.ts';

/** The rules with their pages, to be read without a network: a request of our own. */
export const rules: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    session.connection.onRequest(
      rulesMethod,
      session.answerAll('rules', rulePages, (_, __, pages): readonly RulePage[] => pages),
    );
  },
};
