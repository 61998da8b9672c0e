// Runs Azurite for as long as its standard input stays open, and prints one line when it is ready: its connection string.
//
//   node azurite-keeper.cjs                    in memory
//   node azurite-keeper.cjs --location FOLDER  on a data folder
//
// With --blobPort and --queuePort it listens there, otherwise on free ports.
//
// Standard input is the leash: however the owner ends, kill -9 included, the pipe closes, and Azurite saves its state and ends.
// So there are no orphans, and whoever started it stops it by closing the pipe.
'use strict';

// The storage emulator's published account: every Azurite has it, so it is no secret.
const ACCOUNT = 'devstoreaccount1';
const KEY = 'Eby8vdM02xNOcqFlqUwJPLlmEtlCDXJ1OUzFT50uSRZ6IFsuFq2UVErCz4I6tq/K1SZFPTOtr/KBHBeksoGMGw==';

// Ctrl-C reaches every process of the terminal at once. The owner still needs storage while it stops; it closes the pipe when done.
const once = process.once.bind(process);
process.once = (event, handler) => (event === 'SIGINT' ? process : once(event, handler));
process.on('SIGINT', () => {});
process.on('SIGHUP', () => {});

// Port 0: the system gives each service a free port, which no other process can take in between.
const given = (option) => process.argv.includes(option);
process.argv.push(
  '--silent', '--skipApiVersionCheck', '--disableTelemetry', '--tablePort', '0',
  ...(given('--blobPort') ? [] : ['--blobPort', '0']),
  ...(given('--queuePort') ? [] : ['--queuePort', '0']),
  // The default of 5 s closes idle connections under the feet of pooled clients.
  '--blobKeepAliveTimeout', '600', '--queueKeepAliveTimeout', '600',
  ...(given('--location') ? [] : ['--inMemoryPersistence']));

// Azurite tells by what it prints when each of its three services listens and when its state is saved.
const endpoints = {};
let closed = 0;
console.log = (line) => {
  const listening = /^Azurite (\w+) service is successfully listening at (\S+)/.exec(line);
  if (listening) {
    endpoints[listening[1]] = listening[2];
    if (Object.keys(endpoints).length === 3) {
      process.stdout.write(
        `DefaultEndpointsProtocol=http;AccountName=${ACCOUNT};AccountKey=${KEY};` +
        `BlobEndpoint=${endpoints.Blob}/${ACCOUNT};QueueEndpoint=${endpoints.Queue}/${ACCOUNT};\n`);
    }
  }
  // Connections that clients still hold open would keep the process alive.
  if (/^Azurite \w+ service successfully closed/.test(line) && ++closed === 3) process.exit(0);
};

let leaving = false;
function leave() {
  if (leaving) return;
  leaving = true;
  // Before Azurite listens there is nothing to save, and nobody to do it.
  if (!process.emit('SIGTERM')) process.exit(0);
}
process.stdin.on('end', leave).on('close', leave).on('error', leave).resume();
process.stdout.on('error', leave);

require('./azurite-lookups.cjs');
require('azurite/dist/src/azurite');
