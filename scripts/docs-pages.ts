/** The pages of docs/ that are made from the code: fields, settings, rules, commands. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { program } from '../src/faces/cli/program.ts';
import { FIELDS, type Field, GROUPS } from '../src/model/fields.ts';
import type { Rule } from '../src/rules/rule.ts';
import { SETTINGS } from '../src/settings.ts';

const MADE = '<!-- Made by `npm run docs`; do not edit. -->\n\n';
const rulesRoom = new URL('../src/rules/', import.meta.url);

const cell = (text: string): string => text.replaceAll('|', '\\|').replaceAll('\\n', ' ⏎ ').replaceAll('<', '&lt;');

function fieldsPage(): string {
  const rows = (Object.keys(FIELDS) as Field[]).map((field) => {
    const { value, grouped, about, codes } = FIELDS[field];
    return `| \`${field}\` | ${value} | ${grouped ? 'yes' : ''} | ${about} | ${codes.map((code) => `\`${code}\``).join(' ')} |`;
  });
  return `# Fields\n\n${MADE}What a claim may say. Groups of people: ${GROUPS.map((group) => `\`${group}\``).join(', ')}.\n\n| field | value | by group | meaning | codes |\n|---|---|---|---|---|\n${rows.join('\n')}\n`;
}

function settingsPage(): string {
  const rows = Object.entries(SETTINGS).map(
    ([name, { about, fallback, expected }]) =>
      `| \`${name}\` | ${about} | ${expected} | ${fallback === '' ? 'none' : `\`${fallback}\``} |`,
  );
  return `# Settings\n\n${MADE}Read once from the environment; an option on the command line wins.\n\n| variable | meaning | expected | default |\n|---|---|---|---|\n${rows.join('\n')}\n`;
}

/** Folders of `src/rules` that hold a rule with cases. */
export function ruleFolders(): string[] {
  return readdirSync(rulesRoom)
    .filter((name) => existsSync(new URL(`${name}/cases.tsv`, rulesRoom)))
    .sort();
}

async function rulePage(folder: string): Promise<string> {
  const { rule } = (await import(new URL(`${folder}/index.ts`, rulesRoom).href)) as { rule: Rule };
  const lines = readFileSync(new URL(`${folder}/cases.tsv`, rulesRoom), 'utf8').split('\n');
  const rows = lines
    .filter((line) => line !== '' && !line.startsWith('#'))
    .slice(1)
    .map((line) => line.split('\t'))
    .map(([input = '', expected = '', note = '', published = '']) => {
      const given = published === '' ? '' : ` (published ${published})`;
      return `| ${cell(input)}${given} | ${expected === '' ? '' : `\`${cell(expected)}\``} | ${cell(note)} |`;
    });
  return `# Rule: ${rule.id}\n\n${MADE}${rule.about} Version ${rule.version}.\n\n| text | what is read | note |\n|---|---|---|\n${rows.join('\n')}\n`;
}

function commandsPage(): string {
  const commands = program(() => Promise.resolve()).commands.map((command) => {
    const help = command.createHelp();
    help.helpWidth = 100;
    return `## ${command.name()}\n\n\`\`\`\n${help.formatHelp(command, help).trim()}\n\`\`\``;
  });
  return `# Commands\n\n${MADE}${commands.join('\n\n')}\n`;
}

/** Every made page, by its path below docs/. */
export async function madePages(): Promise<ReadonlyMap<string, string>> {
  const pages = new Map([
    ['fields.md', fieldsPage()],
    ['settings.md', settingsPage()],
    ['commands.md', commandsPage()],
  ]);
  const folders = ruleFolders();
  for (const folder of folders) pages.set(`rules/${folder}.md`, await rulePage(folder));
  const list = folders.map((folder) => `- [${folder}](rules/${folder}.md)`).join('\n');
  pages.set('rules.md', `# Rules\n\n${MADE}One page a rule; its cases are its tests.\n\n${list}\n`);
  return pages;
}
