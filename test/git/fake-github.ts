import { once } from 'node:events';
import { Worker } from 'node:worker_threads';

interface ReviewComment {
  readonly id: number;
  readonly path: string;
  readonly line: number | null;
  readonly side: string;
  readonly body: string;
}

/** What GitHub would hold and has been asked. */
interface State {
  readonly asked: readonly { readonly method: string; readonly path: string; readonly token: string }[];
  readonly comments: readonly { readonly id: number; readonly body: string }[];
  readonly reviewComments: readonly ReviewComment[];
  readonly reviews: readonly { readonly comments: readonly ReviewComment[] }[];
}

/** As much of GitHub as the action asks, on this machine; in a thread of its own, as tests wait for programs that ask it. */
const server = `
const { createServer } = require('node:http');
const { parentPort } = require('node:worker_threads');
const state = { asked: [], comments: [], reviewComments: [], reviews: [] };
let id = 0;
let isRefusing = false;
const routes = [
  ['GET', /^issues\\/7\\/comments$/, () => state.comments],
  ['POST', /^issues\\/7\\/comments$/, ({ body }) => state.comments.push({ id: ++id, body })],
  ['PATCH', /^issues\\/comments\\/(\\d+)$/, ({ body }, it) => { state.comments.find((one) => one.id === it).body = body; }],
  ['GET', /^pulls\\/7\\/comments$/, () => state.reviewComments],
  ['DELETE', /^pulls\\/comments\\/(\\d+)$/, (_, it) => { state.reviewComments = state.reviewComments.filter((one) => one.id !== it); }],
  ['POST', /^pulls\\/7\\/reviews$/, (review) => {
    state.reviews.push(review);
    state.reviewComments.push(...review.comments.map((one) => ({ ...one, id: ++id })));
  }],
];
createServer(async (request, response) => {
  let text = '';
  for await (const chunk of request) text += chunk;
  const { pathname } = new URL(request.url, 'http://localhost');
  state.asked.push({ method: request.method, path: pathname, token: request.headers.authorization });
  const path = pathname.replace(/^\\/repos\\/o\\/r\\//, '');
  const [, pattern, answer] = routes.find(([method, it]) => method === request.method && it.test(path)) ?? [];
  if (isRefusing || !answer) return response.writeHead(isRefusing ? 403 : 404).end('{}');
  const given = answer(text && JSON.parse(text), Number(pattern.exec(path)[1]));
  response.writeHead(request.method === 'DELETE' ? 204 : 200).end(request.method === 'DELETE' ? '' : JSON.stringify(given ?? {}));
}).listen(0, '127.0.0.1', function () {
  parentPort.postMessage(this.address().port);
});
parentPort.on('message', ({ what, to }) => {
  if (what === 'refuse') isRefusing = true;
  else if (what === 'answer') state.reviewComments.push({ id: ++id, body: 'Why?', line: 1, in_reply_to_id: to });
  else parentPort.postMessage(state);
});
`;

export class FakeGitHub {
  private constructor(
    private readonly worker: Worker,
    readonly address: string,
  ) {}

  static async start(): Promise<FakeGitHub> {
    const worker = new Worker(server, { eval: true });
    const [port] = await once(worker, 'message');
    return new FakeGitHub(worker, `http://127.0.0.1:${port}`);
  }

  async state(): Promise<State> {
    this.worker.postMessage({ what: 'state' });
    const [state] = await once(this.worker, 'message');
    return state;
  }

  /** From now on, nothing may be read or written. */
  refuse(): void {
    this.worker.postMessage({ what: 'refuse' });
  }

  /** Somebody answers a comment of the review. */
  answer(to: number): void {
    this.worker.postMessage({ what: 'answer', to });
  }

  async stop(): Promise<void> {
    await this.worker.terminate();
  }
}
