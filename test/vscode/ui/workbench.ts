// VS Code as a person meets it: keys, commands and what is to be seen. Tests say `const workbench = useWorkbench()`.
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { type Browser, chromium, type Frame, type Locator, type Page } from 'playwright-core';

/** What the runner has started, told through the environment. */
interface Runner {
  readonly address: string;
  /** The folder that is open. */
  readonly plans: string;
  readonly browser: string;
  readonly screenshots: string;
  /** The page of the playground, a file. */
  readonly playground: string;
}

export type Theme = 'light' | 'dark' | 'high contrast' | 'high contrast light';

/** What the list of colour themes calls them. */
const themeLabels: Readonly<Record<Theme, string>> = {
  light: 'Light 2026',
  dark: 'Dark 2026',
  'high contrast': 'Dark High Contrast',
  'high contrast light': 'Light High Contrast',
};

const themeClasses: Readonly<Record<Theme, string>> = {
  light: 'vs',
  dark: 'vs-dark',
  'high contrast': 'hc-black',
  'high contrast light': 'hc-light',
};

/**
 * Opens VS Code before the tests of a `describe` block; a test that fails leaves a screenshot. With `language`, extensions
 * are told that VS Code speaks it, as a language pack would tell them.
 */
export function useWorkbench(language?: string): () => Workbench {
  let browser: Browser;
  let workbench: Workbench;
  before(async () => {
    const runner = givenRunner();
    browser = await chromium.launch({ executablePath: runner.browser });
    const page = await browser.newPage({ viewport: { width: 1400, height: 900 }, reducedMotion: 'reduce' });
    page.setDefaultTimeout(30_000);
    if (language) await page.addInitScript(`globalThis._VSCODE_NLS_LANGUAGE = ${JSON.stringify(language)};`);
    workbench = new Workbench(page, runner);
    await workbench.open();
  });
  afterEach(async function () {
    if (this.currentTest?.state !== 'failed') return;
    const name = `failed ${this.currentTest.fullTitle()}`.replace(/[^\p{L}\p{N}]+/gu, '-');
    console.log(`      What was to be seen: ${await workbench.screenshot(name)}`);
  });
  after(() => browser?.close());
  return () => workbench;
}

export class Workbench {
  /** What was opened last, by its path in the folder. */
  private file = '';

  constructor(
    readonly page: Page,
    private readonly runner: Runner,
  ) {}

  /** The folder that is open. */
  get plans(): string {
    return this.runner.plans;
  }

  /** Opens the page; VS Code answers to keys once the files are listed. */
  async open(): Promise<void> {
    await this.page.goto(this.runner.address, { timeout: 60_000 });
    await this.page.locator('.explorer-folders-view .monaco-list-row').first().waitFor({ timeout: 30_000 });
  }

  /** Puts an empty file into the folder and opens it. */
  async newFile(path: string): Promise<void> {
    writeFileSync(join(this.runner.plans, path), '');
    await this.openFile(path);
  }

  /** Copies a file of the folder into a folder of its own, for a test that writes into it, and opens that. */
  async openCopy(path: string, folder: string): Promise<void> {
    const copy = `${folder}/${basename(path)}`;
    cpSync(join(this.runner.plans, path), join(this.runner.plans, copy));
    await this.openFile(copy);
  }

  /** Closes the page and opens it again, as after a restart. */
  async reopen(): Promise<void> {
    // VS Code writes down what is open every few seconds.
    await this.page.waitForTimeout(9_000);
    await this.page.reload();
    await this.page.locator('iframe.webview.ready:visible').first().waitFor({ timeout: 45_000 });
  }

  /** Opens a file by its path in the folder, in the first group of editors. */
  async openFile(path: string): Promise<void> {
    await this.page.keyboard.press('ControlOrMeta+1');
    const name = path.split('/').at(-1) ?? path;
    await this.pick('ControlOrMeta+p', name, path, path.split('/').at(-2));
    await this.page
      .locator(`.editor-group-container.active .tab.active[data-resource-name="${name}"]`)
      .first()
      .waitFor();
    await this.inText();
    this.file = path;
  }

  /**
   * Runs a command by the title that the palette shows, and takes these choices from the lists that it opens: all anew
   * where a page that is still loading takes the focus, and a list closes.
   */
  async run(title: string, ...choices: readonly string[]): Promise<void> {
    for (let tries = 0; tries < 5; tries++) {
      await this.pick('F1', title, `>${title}`);
      if (await this.take(choices)) return;
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`“${title}” does not offer ${choices.join(', ')}.`);
  }

  private async take(choices: readonly string[]): Promise<boolean> {
    try {
      for (const label of choices) await this.takeOne(label);
      return true;
    } catch {
      return false;
    }
  }

  /** What stands further down in a long list is there once its letters are typed. */
  private async takeOne(label: string): Promise<void> {
    const entry = this.entry(label);
    if (
      await entry.click({ timeout: 4_000 }).then(
        () => true,
        () => false,
      )
    )
      return;
    await this.list.locator('input:visible').first().fill(label, { timeout: 1_000 });
    await entry.click({ timeout: 4_000 });
  }

  /** Types into the file that was opened last, right behind the first occurrence of another text. */
  async type(text: string, { behind }: { readonly behind: string }): Promise<void> {
    const { keyboard } = this.page;
    await this.run('View: Focus First Editor Group');
    await this.inText();
    const before = await this.save();
    const start = before.indexOf(behind);
    if (start < 0) throw new Error(`“${behind}” is not in ${this.file}.`);
    const lines = before.slice(0, start + behind.length).split('\n');
    const [line, column] = [lines.length, (lines.at(-1) ?? '').length + 1];
    await this.goTo(line, column);
    await keyboard.type(text, { delay: 10 });
  }

  /** Puts the cursor there; that the list for it opens and closes is not enough, so that it is tried until it is there. */
  private async goTo(line: number, column: number): Promise<void> {
    const there = this.page.locator('.statusbar-item', { hasText: `Ln ${line}, Col ${column}` });
    for (let tries = 0; tries < 5; tries++) {
      await this.page.keyboard.press('ControlOrMeta+g');
      const isThere = await this.list
        .locator('input:visible')
        .first()
        .fill(`:${line}:${column}`, { timeout: 2_000 })
        .then(() => this.page.keyboard.press('Enter'))
        .then(() => there.first().waitFor({ timeout: 2_000 }))
        .then(
          () => true,
          () => false,
        );
      if (isThere) return this.inText();
      await this.page.keyboard.press('Escape');
    }
    throw new Error(`The cursor does not come to ${line}:${column}.`);
  }

  /** Types the answer to a question of that title, and goes on. */
  async answer(question: string, words: string): Promise<void> {
    await this.list.getByText(question).first().waitFor();
    await this.page.keyboard.type(words, { delay: 15 });
    await this.page.keyboard.press('Enter');
  }

  /** Takes the action of the light bulb whose title begins so, by keys, at the cursor. */
  async takeFix(title: string): Promise<void> {
    const { keyboard } = this.page;
    const menu = this.page.locator('.action-widget:not(.action-list-submenu-panel)');
    const focused = menu.locator('.monaco-list-row.focused', { hasText: title });
    const row = menu.locator('.monaco-list-row', { hasText: title }).first();
    // Where the check is not finished yet, there is nothing to be offered.
    for (let tries = 0; tries < 8 && !(await row.isVisible()); tries++) {
      await keyboard.press('Escape');
      await keyboard.press('ControlOrMeta+.');
      await row.waitFor({ timeout: 3_000 }).catch(() => {});
    }
    for (let steps = 0; steps < 20 && !(await focused.isVisible()); steps++) await keyboard.press('ArrowDown');
    await keyboard.press('Enter');
    await menu.waitFor({ state: 'hidden' });
  }

  /** Waits until keys go into the text of the active editor: they are lost before, or go into what had them last. */
  private async inText(): Promise<void> {
    await this.page
      .locator(
        '.editor-group-container.active .monaco-editor.focused :is(.native-edit-context, textarea.inputarea):focus',
      )
      .first()
      .waitFor({ state: 'attached' });
  }

  /** Takes the suggestion of that label, once these of its letters are typed and it is the first. */
  async complete(typed: string, label: string): Promise<void> {
    const { keyboard } = this.page;
    const list = this.page.locator('.suggest-widget.visible');
    await keyboard.type(typed);
    await list.waitFor({ timeout: 2_000 }).catch(() => keyboard.press('ControlOrMeta+Space'));
    const first = list.locator('.monaco-list-row[data-index="0"]').filter({ hasText: label });
    await first.waitFor();
    await keyboard.press('Tab');
    await first.waitFor({ state: 'hidden' });
  }

  /**
   * Types a text at the cursor as a person does: key after key, without looking, sure of the indentation that the editor
   * brings to a new line and of the brackets and quotes that it closes. `pause` is how long the person thinks at the end
   * of a line before Enter; `indent`, how far in the cursor is to begin with.
   */
  async write(
    text: string,
    { pace, pause = 0, indent: from = 0 }: { readonly pace: number; readonly pause?: number; readonly indent?: number },
  ): Promise<void> {
    const { keyboard } = this.page;
    let indent = from;
    for (const [index, line] of text.split('\n').entries()) {
      const [blanks = ''] = /^ */.exec(line) ?? [];
      if (index > 0) {
        await keyboard.press('Enter', { delay: pace });
        for (; line !== '' && indent > blanks.length; indent -= 2) await keyboard.press('Backspace', { delay: pace });
        if (line !== '' && indent < blanks.length)
          await keyboard.type(' '.repeat(blanks.length - indent), { delay: pace });
      }
      await keyboard.type(line.trimStart(), { delay: pace });
      if (pause > 0) await this.page.waitForTimeout(pause);
      if (line !== '') indent = blanks.length + (/:$|^ *- [^:"']+: |^ *-$/.test(line) ? 2 : 0);
    }
  }

  /** Saves the file that was opened last, in the active editor, and gives its text once that is written. */
  async save(): Promise<string> {
    const unwritten = this.page.locator('.editor-group-container.active .tab.active.dirty');
    await this.page.keyboard.press('ControlOrMeta+s');
    await unwritten.waitFor({ state: 'detached' });
    return readFileSync(join(this.runner.plans, this.file), 'utf8');
  }

  /** The document inside the webview that is to be seen; one that is just being replaced is looked for anew. */
  async preview(): Promise<Frame> {
    for (let tries = 0; tries < 5; tries++) {
      const outer = this.page.locator('iframe.webview.ready:visible').first().contentFrame();
      const body = await outer.frameLocator('iframe#active-frame').locator('body').elementHandle();
      const frame = await body?.ownerFrame().catch(() => null);
      if (frame) return frame;
    }
    throw new Error('No webview is to be seen.');
  }

  /** The tab of that label. */
  tab(label: string): Locator {
    return this.page.locator('.tab').filter({ has: this.page.getByText(label, { exact: true }) });
  }

  async setTheme(theme: Theme): Promise<void> {
    await this.run('Preferences: Color Theme');
    await this.list.locator('input:visible').first().fill(themeLabels[theme]);
    await this.entry(themeLabels[theme]).click();
    await this.page.locator(`.monaco-workbench.${themeClasses[theme]}`).waitFor();
  }

  /** Saves what is to be seen below .vscode-test/screenshots and returns where. */
  async screenshot(name: string): Promise<string> {
    const path = join(this.runner.screenshots, `${name}.png`);
    await this.page.screenshot({ path });
    return path;
  }

  /**
   * Opens a list by its key and takes the entry of that label, and of that folder where several are called so. An opened
   * list does not learn of what an extension brings a moment later, so it is opened again until the entry is there.
   */
  private async pick(key: string, label: string, filter: string, folder = ''): Promise<void> {
    const entry = this.entry(label, folder);
    await this.page.keyboard.press(key);
    for (let attempt = 0; attempt < 20 && !(await this.offers(entry, filter, attempt)); attempt++) {
      await this.page.keyboard.press('Escape');
      await this.page.keyboard.press(key);
    }
    await entry.click();
  }

  private async offers(entry: Locator, filter: string, attempt: number): Promise<boolean> {
    try {
      // A panel that is still loading may take the focus back, and the list closes.
      await this.list.locator('input:visible').first().fill(filter, { timeout: 1_000 });
      // A search begins afresh with each attempt, and may need longer on a busy machine.
      await entry.waitFor({ timeout: 1_000 + 500 * attempt });
      return true;
    } catch {
      return false;
    }
  }

  private get list(): Locator {
    return this.page.locator('.quick-input-widget');
  }

  private entry(label: string, folder = ''): Locator {
    const labelled = { has: this.page.getByText(label, { exact: true }), hasText: folder };
    return this.list.locator('.quick-input-list-label', labelled).first();
  }
}

/** What `run.mjs` says. */
export const givenRunner = (): Runner => JSON.parse(process.env['CHANGEPLAN_WORKBENCH'] ?? '');

/** For tests that open a page of their own. */
export const chromiumPath = (): string => givenRunner().browser;
