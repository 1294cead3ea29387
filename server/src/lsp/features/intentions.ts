import type { Checked } from '../../check/check.ts';
import { intend } from '../../features/intentions.ts';
import {
  type AnswersParams,
  answersMethod,
  type FindingName,
  type IntendAnswer,
  type IntendParams,
  intendMethod,
} from '../../protocol.ts';
import { toSelection, toWorkspaceEdit } from '../convert.ts';
import { type LspFeature, needsPlan } from '../session.ts';

/** None of a finding that is no more. */
function answersTo({ findings }: Checked, { rule, message }: FindingName): readonly string[] {
  const fixes = findings.find((it) => it.rule === rule && it.message === message)?.fixes() ?? [];
  return fixes.filter(({ creates }) => !creates?.length).map(({ title }) => title);
}

/** What readers want to be so in the picture: requests of our own. */
export const intentions: LspFeature = {
  capabilities: () => ({}),
  listen(session) {
    session.connection.onRequest<IntendAnswer | null, void>(
      intendMethod,
      session.answer('intend', needsPlan, (snapshot, { uri, intention }: IntendParams): IntendAnswer | undefined => {
        const checked = snapshot.checked(uri);
        if (!checked) return undefined;
        const intended = intend(checked, intention);
        if ('problem' in intended) return intended;
        const selection = toSelection(intended.edits, snapshot);
        const { scenario } = intended;
        return {
          edit: toWorkspaceEdit(intended.edits, snapshot, true),
          ...(selection && { selection }),
          ...(scenario !== undefined && { scenario }),
        };
      }),
    );
    session.connection.onRequest<readonly (readonly string[])[] | null, void>(
      answersMethod,
      session.answer('answers', needsPlan, (snapshot, { uri, of }: AnswersParams) => {
        const checked = snapshot.checked(uri);
        return checked && of.map((finding) => answersTo(checked, finding));
      }),
    );
  },
};
