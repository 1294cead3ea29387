// What has to be so before a version may be published.

/** VS Code’s marketplace knows no `-beta`: an odd second number is a pre-release, as CONTRIBUTING.md says. */
export function isPreRelease(version) {
  return Number(version.split('.')[1]) % 2 === 1;
}

/**
 * Sentences, one for each thing that stands in the way. `changelog` is the text of CHANGELOG.md, `tags` those of git, `changes`
 * what `git status --porcelain` prints.
 */
export function standsInTheWay({ manifest, changelog, tags, changes }) {
  const { version, homepage } = manifest;
  const newest = newestIn(changelog);
  const taken = tags.find((tag) => tag === `v${version}`);
  return [
    !/^\d+\.\d+\.\d+$/.test(version) && `The version “${version}” is not three numbers, which VS Code asks for.`,
    taken && `The tag ${taken} is there already: raise the version in package.json.`,
    !newest && 'CHANGELOG.md has no heading of a version.',
    newest && newest.version !== version && `CHANGELOG.md begins with ${newest.version}, package.json says ${version}.`,
    newest &&
      !newest.day &&
      `CHANGELOG.md calls ${newest.version} “${newest.state}”: write the day, such as 2026-12-01.`,
    newest && newest.lines === 0 && `CHANGELOG.md says nothing of ${newest.version}.`,
    /\bexample\.(?:org|com)\b/.test(homepage) &&
      'The addresses in package.json are placeholders: say there where the project lives.',
    changes.trim() !== '' && 'Files are not committed: what is published should be what git holds.',
  ].filter(Boolean);
}

function newestIn(changelog) {
  const [, version, state = '', text = ''] =
    /^## (\S+)(?: · ([^\n]*))?\n([\s\S]*?)(?=^## |(?![\s\S]))/m.exec(changelog) ?? [];
  if (!version) return undefined;
  return {
    version,
    state: state || 'undated',
    day: /^\d{4}-\d{2}-\d{2}$/.test(state),
    lines: text.split('\n').filter((line) => line.startsWith('- ')).length,
  };
}
