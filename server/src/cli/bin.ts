#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { lost } from './lost.ts';
import { oldestNode, version } from './version.ts';

// What stands here runs before anything else is loaded, and compiled code is kept for the next time where Node can.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();

const [only, ...more] = process.argv.slice(2);
if ((only === '--version' || only === '-V') && more.length === 0) {
  process.stdout.on('error', lost);
  process.stdout.write(`${version}\n`);
} else if (Number.parseInt(process.versions.node, 10) < oldestNode) {
  process.stderr.write(`Change Plan needs Node ${oldestNode} or newer, and this is Node ${process.versions.node}.\n`);
  process.exitCode = 2;
} else await import('./main.ts');
