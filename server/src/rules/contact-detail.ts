import type { Described, Form } from '../../../schemas/describe.ts';
import type { Document } from '../model/document.ts';
import { behind, itemOf, languages } from '../model/language.ts';
import type { Node, ScalarNode } from '../model/node.ts';
import { t } from '../text/l10n.ts';
import { list, sentence } from '../text/words.ts';
import page from './contact-detail.md';
import type { Rule } from './rule.ts';
import { readers } from './shared/audience.ts';
import { holdsEmailAddress, holdsTelephoneNumber } from './shared/contacts.ts';

export const contactDetail: Rule = {
  name: 'contact-detail',
  severity: 'info',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ plan: { document, audience } }) {
    if (!audience || audience.value === 'private') return;
    for (const { text, span } of textsIn(document)) {
      const details = [
        ...(holdsEmailAddress(text) ? [t('an e-mail address')] : []),
        ...(holdsTelephoneNumber(text) ? [t('a telephone number')] : []),
      ];
      if (details.length === 0) continue;
      yield {
        at: span,
        message: t(
          '{detail} can be read here by {readers}. Name the role or the office instead, and keep how to reach people elsewhere.',
          { detail: sentence(list(details)), readers: t(readers[audience.value]) },
        ),
        related: [{ at: audience.at, message: t('Lets {readers} read it', { readers: t(readers[audience.value]) }) }],
      };
    }
  },
};

/** Everything written in words, also where the language knows no such key; what an alias repeats is found where it is written. */
function textsIn(document: Document): ScalarNode[] {
  const texts: ScalarNode[] = [];
  const visit = (node: Node | undefined, described: Described | undefined): void => {
    if (!node || document.text[node.span.start] === '*') return;
    if (node.kind === 'map') for (const { key, value } of node.pairs) visit(value, behind(described, key.text));
    else if (node.kind === 'list') for (const item of node.items) visit(item, itemOf(described));
    else if (!described || described.forms.some(isInWords)) texts.push(node);
  };
  visit(document.root, languages.plan);
  return texts;
}

/** No id, choice, date or path. */
const isInWords = (form: Form) => form.kind === 'text' && (form.holds.kind === 'words' || form.holds.kind === 'who');
