// Loaded first in every process and thread of these tests: whatever would leave the machine throws.
const dns = require('node:dns');
const net = require('node:net');

const deny = () => {
  throw new Error('these tests have no network');
};
net.Socket.prototype.connect = deny;
dns.lookup = deny;
dns.resolve = deny;
dns.promises.lookup = deny;
globalThis.fetch = async () => deny();
