import { addTo } from '../model/layout.ts';
import { planPlace } from '../model/plan.ts';
import { isSaid } from '../model/unread.ts';
import type { Fix } from '../text/edit.ts';
import { globOf } from '../text/glob.ts';
import { t } from '../text/l10n.ts';
import { list } from '../text/words.ts';
import page from './private-plan-shared.md';
import type { Rule, Sharing } from './rule.ts';

export const privatePlanShared: Rule = {
  name: 'private-plan-shared',
  severity: 'warning',
  step: 'privacy',
  inOrganizationFiles: true,
  page,

  *check({ plan, sharing }) {
    const { audience, keys } = plan;
    const isPrivate = audience ? audience.value === 'private' : !isSaid(keys.get('audience'));
    if (!isPrivate || !sharing || sharing.unlisted.length === 0) return;
    const remotes = [...new Set(sharing.unlisted.map(withoutCredentials))];
    const parts = { remotes: list(remotes, 'and', 4) };
    yield {
      at: audience?.at ?? planPlace(plan),
      message: audience
        ? t(
            'This file is private, but git shares it with {remotes}. Whoever can read that repository can read who may resist. If only those who drive the plan can, list it under “private-remotes” in .changeplanrc.yaml; if not, keep the file elsewhere, or say under “audience” who may read it.',
            parts,
          )
        : t(
            'This file does not say who may read it, so it is private, but git shares it with {remotes}. Whoever can read that repository can read who may resist. If only those who drive the plan can, list it under “private-remotes” in .changeplanrc.yaml; if not, keep the file elsewhere, or say under “audience” who may read it.',
            parts,
          ),
      fixes: () => listRemotes(sharing),
    };
  },
};

/** In the configuration that there is; an address with a secret in it is nothing to write down. */
function listRemotes({ unlisted, configuration }: Sharing): Fix[] {
  const root = configuration?.root;
  const [first] = root?.pairs ?? [];
  if (!configuration || !root || !first) return [];
  return unlisted
    .filter((remote) => withoutCredentials(remote) === remote)
    .flatMap((remote) => {
      const edits = addTo(configuration, { key: first.key, value: root }, 'private-remotes', globOf(remote), []);
      return edits.length > 0 ? [{ title: t('List {remote} under “private-remotes”', { remote }), edits }] : [];
    });
}

/** The address without user name, password and query, any of which may be a secret; `git@` is none. */
export function withoutCredentials(remote: string): string {
  const [address = ''] = remote.split(/[?#]/);
  const [, scheme = '', rest = ''] = /^([a-z][a-z0-9+.-]*:\/\/)?(.*)$/is.exec(address) ?? [];
  const at = rest.lastIndexOf('@');
  const before = rest.slice(0, Math.max(at, 0));
  // An @ further back belongs to the path, unless what stands before the first slash is no name of a host.
  const isPath = scheme !== '' && /^[^/:@]+(?::\d+)?\//.test(before);
  return at < 0 || isPath || before === 'git' ? address : scheme + rest.slice(at + 1);
}
