#!/usr/bin/env node
import * as nodeModule from 'node:module';
import { version } from './version.ts';

// What stands here runs before anything else is loaded, and compiled code is kept for the next time where Node can.
const { enableCompileCache } = nodeModule as { enableCompileCache?: () => void };
enableCompileCache?.();

const [only, ...more] = process.argv.slice(2);
if ((only === '--version' || only === '-V') && more.length === 0) process.stdout.write(`${version}\n`);
else await import('./main.ts');
