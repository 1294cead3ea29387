// Run by action.yml with a token: keeps one comment of a pull request up to date, and offers fixes as suggested changes in the
// lines that it changes. What stands there already is left or changed, never written twice; what GitHub refuses is told and
// fails nothing. All comes by environment variables: BODY, SUGGESTIONS, REVISION, TOKEN and those that GitHub sets.
import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

const mark = '<!-- changeplan -->';
const markOf = (key) => `<!-- changeplan ${key} -->`;
const keyIn = (body) => /^<!-- changeplan (\w+) -->/.exec(body ?? '')?.[1];
/** So many suggestions are offered at once; a reader of more would take none. */
const most = 20;

const { BODY = '', SUGGESTIONS = '', REVISION = '', TOKEN = '' } = process.env;
const { GITHUB_API_URL = 'https://api.github.com', GITHUB_REPOSITORY = '', GITHUB_EVENT_PATH = '' } = process.env;
const repository = `${GITHUB_API_URL}/repos/${GITHUB_REPOSITORY}`;

/** GitHub’s own words are not repeated: they may quote the plan. */
class Refused extends Error {}

function pullRequest() {
  try {
    const { pull_request: found } = JSON.parse(readFileSync(GITHUB_EVENT_PATH, 'utf8'));
    return found && { number: found.number, head: found.head.sha };
  } catch {
    return undefined;
  }
}

/** The one comment: made, changed where it says something else, and, when nothing has changed any more, made to say so. */
async function comment({ number }) {
  const comments = await all(`issues/${number}/comments`);
  const known = comments.find(({ body }) => body?.startsWith(mark));
  if (!known && BODY === '') return;
  const body = `${mark}\n${BODY || 'This pull request changes nothing in the plans any more.'}`;
  if (known && known.body.trim() === body.trim()) return;
  if (known) await ask('PATCH', `issues/comments/${known.id}`, { body });
  else await ask('POST', `issues/${number}/comments`, { body });
}

async function suggest({ number, head }) {
  const wanted = keyed(offered(head));
  const comments = await all(`pulls/${number}/comments`);
  const answered = new Set(comments.map(({ in_reply_to_id: id }) => id));
  const known = new Set();
  for (const { id, body, line } of comments) {
    const key = keyIn(body);
    if (key === undefined) continue;
    const isThere = wanted.has(key) && line !== null && !known.has(key);
    if (isThere) known.add(key);
    // What somebody has answered is theirs, too.
    else if (!answered.has(id)) await ask('DELETE', `pulls/comments/${id}`);
    else if (wanted.has(key)) known.add(key);
  }
  const fresh = [...wanted].filter(([key]) => !known.has(key)).slice(0, most);
  if (fresh.length === 0) return;
  await ask('POST', `pulls/${number}/reviews`, {
    commit_id: head,
    event: 'COMMENT',
    comments: fresh.map(([key, it]) => reviewComment(key, it)),
  });
}

function reviewComment(key, { path, startLine, endLine, rule, message, title, text }) {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map(([ticks]) => ticks.length));
  const fence = '`'.repeat(longest + 1);
  const body = `${markOf(key)}\n${escaped(message)} (\`${rule}\`)\n\n${escaped(title)}:\n${fence}suggestion\n${text}\n${fence}`;
  const start = startLine < endLine ? { start_line: startLine, start_side: 'RIGHT' } : {};
  return { path, line: endLine, side: 'RIGHT', ...start, body };
}

/** Words of a plan are no markup, and call nobody. */
const escaped = (words) =>
  words
    .replace(/[\\`*_{}[\]()#+.!|~&<>-]/g, (it) =>
      /[&<>]/.test(it) ? { '&': '&amp;', '<': '&lt;', '>': '&gt;' }[it] : `\\${it}`,
    )
    .replaceAll('@', '@\u200b');

/** By what it says and not by its line, which other commits move. */
function keyed(suggestions) {
  const keys = new Map();
  for (const it of suggestions) {
    const said = JSON.stringify([it.path, it.rule, it.message, it.text]);
    const key = (number) => createHash('sha256').update(`${number} ${said}`).digest('hex').slice(0, 16);
    let number = 0;
    while (keys.has(key(number))) number++;
    keys.set(key(number), it);
  }
  return keys;
}

/** The suggestions whose lines GitHub shows; none in a file that is otherwise at the head of the pull request than here. */
function offered(head) {
  const { suggestions } = SUGGESTIONS === '' ? { suggestions: [] } : JSON.parse(SUGGESTIONS);
  const taken = new Map();
  return suggestions.filter((it) => {
    const parts = partsShown(it.path, head);
    const isShown = parts.some(([from, to]) => from <= it.startLine && it.endLine <= to);
    const others = taken.get(it.path) ?? [];
    const isFree = others.every((other) => it.endLine < other.startLine || other.endLine < it.startLine);
    if (isShown && isFree) taken.set(it.path, [...others, it]);
    return isShown && isFree;
  });
}

const shown = new Map();

/** The first and last lines of the parts of a file that the pull request shows, as it is afterwards. */
function partsShown(path, head) {
  if (!shown.has(path)) shown.set(path, isAsHere(path, head) ? hunksOf(path) : []);
  return shown.get(path);
}

function isAsHere(path, head) {
  const object = (revision) => git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}:${path}`);
  const here = object('HEAD');
  return here !== undefined && here === object(head);
}

function hunksOf(path) {
  const options = ['--no-ext-diff', '--no-textconv', '--no-color', '-M', '-U3'];
  const diff = git('--literal-pathspecs', 'diff', ...options, REVISION, 'HEAD', '--', path) ?? '';
  return [...diff.matchAll(/^@@ -\S+ \+(\d+)(?:,(\d+))? @@/gm)].map(([, start, many = '1']) => [
    Number(start),
    Number(start) + Number(many) - 1,
  ]);
}

function git(...args) {
  try {
    return execFileSync('git', args, {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
      maxBuffer: 64 * 2 ** 20,
    });
  } catch {
    return undefined;
  }
}

/** Every page of a list. */
async function all(path) {
  const found = [];
  for (let page = 1; page <= 30; page++) {
    const items = await ask('GET', `${path}?per_page=100&page=${page}`);
    found.push(...items);
    if (items.length < 100) break;
  }
  return found;
}

async function ask(method, path, data) {
  const answer = await fetch(`${repository}/${path}`, {
    method,
    headers: {
      Accept: 'application/vnd.github+json',
      Authorization: `Bearer ${TOKEN}`,
      'X-GitHub-Api-Version': '2022-11-28',
      'User-Agent': 'change-plan',
    },
    ...(data && { body: JSON.stringify(data) }),
  });
  if (answer.status === 401 || answer.status === 403 || answer.status === 404)
    throw new Refused('the token may not write to it. The job needs the permission “pull-requests: write”.');
  if (!answer.ok) throw new Refused(`GitHub answered ${answer.status}.`);
  return answer.status === 204 ? undefined : answer.json();
}

try {
  const request = pullRequest();
  if (request) {
    await comment(request);
    await suggest(request);
  } else console.log('This is no pull request, so nothing was posted.');
} catch (error) {
  const why = error instanceof Refused ? error.message : 'GitHub could not be reached.';
  console.log(`::warning title=Change Plan::Not all could be posted on the pull request: ${why}`);
}
