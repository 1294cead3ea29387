// Preloaded into the unit tests and every Node that they start: what would reach beyond this machine is written to the file
// that NO_NETWORK names, so that nothing that catches the error hides it, and then refused. No ES module: those load later.
const { appendFileSync } = require('node:fs');
const dgram = require('node:dgram');
const dns = require('node:dns');
const net = require('node:net');

const here = /^(?:localhost|127(?:\.\d+){3}|::1|0\.0\.0\.0|::|::ffff:127(?:\.\d+){3})$/i;

function mustStayHere(host) {
  if (host === undefined || host === null || host === '' || here.test(host)) return;
  const said = `Something tried to reach “${host}”, which is beyond this machine.`;
  if (process.env.NO_NETWORK) appendFileSync(process.env.NO_NETWORK, `${said}\n`);
  throw new Error(said);
}

/** Puts a function in the place of one that first hears to which host a call leads. */
function guard(holder, name, hostIn) {
  const original = holder[name];
  if (typeof original !== 'function') return;
  holder[name] = function guarded(...args) {
    mustStayHere(hostIn(...args));
    return original.apply(this, args);
  };
}

// Everything that speaks TCP comes through here: http, https, http2, tls and fetch. A path is a socket on this machine.
guard(net.Socket.prototype, 'connect', (first, ...rest) => {
  const [options, host] = Array.isArray(first) ? first : [first, rest[0]];
  if (typeof options === 'object' && options !== null) return options.path ? undefined : options.host;
  return Number.isNaN(Number(options)) || typeof host === 'function' ? undefined : host;
});
guard(dgram.Socket.prototype, 'connect', (_port, host) => (typeof host === 'string' ? host : undefined));
guard(dgram.Socket.prototype, 'send', (...args) => args.slice(1).find((it) => typeof it === 'string'));

const questions = (holder) =>
  Object.keys(holder).filter((name) => /^(?:lookup|lookupService|reverse|resolve\w*)$/.test(name));
const asked = [dns, dns.promises, dns.Resolver.prototype, dns.promises.Resolver.prototype];
for (const holder of asked) {
  const names = new Set([
    ...questions(holder),
    ...Object.getOwnPropertyNames(holder).filter((it) => it.startsWith('resolve')),
  ]);
  for (const name of names) guard(holder, name, (host) => host);
}
