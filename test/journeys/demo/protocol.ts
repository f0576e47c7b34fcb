import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';

/** Numbered pictures with a sentence each, written to a folder as Markdown when all is done. */
export class Protocol {
  readonly #folder: string;
  readonly #lines: string[] = [];
  #pictures = 0;

  constructor(folder: string) {
    this.#folder = folder;
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
  }

  chapter(title: string): void {
    this.#lines.push(`## ${title}`, '');
    console.log(title);
  }

  /** Takes the page as it is now; `name` becomes part of the file's name. */
  async picture(page: Page, name: string, says: string): Promise<void> {
    const file = `${String(++this.#pictures).padStart(2, '0')}-${name}.png`;
    // What moves comes to rest first, so that two runs give the same picture.
    await page.screenshot({ path: join(this.#folder, file), animations: 'disabled' });
    this.#lines.push(`${this.#pictures}. ${says}`, '', `   ![${says}](${file})`, '');
    console.log(`  ${file}  ${says}`);
  }

  note(text: string): void {
    this.#lines.push(text, '');
  }

  write(title: string): void {
    writeFileSync(join(this.#folder, 'README.md'), [`# ${title}`, '', ...this.#lines].join('\n'));
  }
}
