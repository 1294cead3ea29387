import { freshNonce } from '../nonce.ts';

/** A page of the server that runs this function, and nothing else. */
export function scripted(html: string, run: () => void): string {
  const nonce = freshNonce();
  return html
    .replace("default-src 'none';", `default-src 'none'; script-src 'nonce-${nonce}';`)
    .replace('</body>', () => `<script nonce="${nonce}">(${run})()</script>\n</body>`);
}
