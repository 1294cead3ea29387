import { planSchema } from '../../../schemas/plan.ts';
import { type Node, pairOf } from '../model/node.ts';
import { type Plan, planPlace } from '../model/plan.ts';
import { isMisspelt } from '../model/unread.ts';
import { t } from '../text/l10n.ts';
import page from './organization-without-values.md';
import type { Rule } from './rule.ts';
import {
  addOrganization,
  addValues,
  calledHolder,
  lacksValues,
  organizationIn,
  valuesBegun,
} from './shared/holders.ts';
import { atPlaceholder, placeholderAt } from './shared/placeholders.ts';

export const organizationWithoutValues: Rule = {
  name: 'organization-without-values',
  severity: 'info',
  step: 'understand-values',
  needsSupport: true,
  page,

  *check({ plan, unresolved }) {
    if (unresolved.length > 0) return; // What stands in a file that could not be read is not known.
    const organization = organizationIn(plan);
    const begun = organization ? valuesBegun(organization) : begunIn(plan.keys.get('organization')?.value);
    if (organization ? !lacksValues(organization) : hasTried(plan) && !begun) return;
    const title = t('Add the organization’s values (terminal, instrumental)');
    yield atPlaceholder(
      {
        at: organization?.at ?? planPlace(plan),
        message: organization
          ? t(
              'Nothing says yet what {organization} pursues. What is all its work for (terminal values), and what serves that (instrumental values)? Its mission, its strategy and what it rewards show it.',
              { organization: calledHolder(organization) },
            )
          : t(
              'Nothing says yet what the organization pursues. What is all its work for (terminal values), and what serves that (instrumental values)? Its mission, its strategy and what it rewards show it.',
            ),
        fixes: () => (organization ? addValues(organization, title) : addOrganization(plan, title)),
      },
      begun,
    );
  },
};

/** Where nothing but placeholders stands: what is asked for first, else anything. */
const begunIn = (written: Node | undefined) =>
  placeholderAt(pairOf(written, 'values')?.value) ?? placeholderAt(written);

const hasTried = ({ document, keys }: Plan) =>
  keys.has('organization') || isMisspelt(document.root, 'organization', Object.keys(planSchema.shape));
