#!/usr/bin/env node
import { enableCompileCache } from 'node:module';

// Some three hundred small files are stripped of their types and compiled at every start; the cache halves the wait.
enableCompileCache();
const { main } = await import('./main.ts');

process.exitCode = await main(process.argv.slice(2));
