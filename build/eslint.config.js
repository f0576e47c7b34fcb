import js from '@eslint/js';
import prettier from 'eslint-config-prettier';
import svelte from 'eslint-plugin-svelte';
import { defineConfig, globalIgnores } from 'eslint/config';
import globals from 'globals';
import tseslint from 'typescript-eslint';
import { anywhere, inTheWindow, outsideTheWindowFactory, whereOrdersAreSent } from './lint/bans.js';

export default defineConfig([
  globalIgnores(['out/', 'node_modules/']),
  js.configs.recommended,
  tseslint.configs.strictTypeChecked,
  svelte.configs.recommended,
  prettier,
  svelte.configs.prettier,
  {
    languageOptions: { parserOptions: { projectService: true, extraFileExtensions: ['.svelte'] } },
    linterOptions: { reportUnusedDisableDirectives: 'error' },
    rules: {
      ...anywhere,
      eqeqeq: 'error',
      '@typescript-eslint/switch-exhaustiveness-check': [
        'error',
        { considerDefaultExhaustiveForUnions: true },
      ],
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/no-unnecessary-condition': [
        'error',
        { allowConstantLoopConditions: 'only-allowed-literals' },
      ],
      // A function may owe its caller a promise without waiting for anything itself.
      '@typescript-eslint/require-await': 'off',
      // Our objects are closures: what they offer needs no `this` and is handed on freely.
      '@typescript-eslint/unbound-method': 'off',
      // A draft's answers are a record: the one that is taken back is deleted from it.
      '@typescript-eslint/no-dynamic-delete': 'off',
      // There are no enums (erasableSyntaxOnly) and hardly a class: a quarter of the linter's time for nothing.
      '@typescript-eslint/no-unsafe-enum-assignment': 'off',
      '@typescript-eslint/no-unsafe-enum-comparison': 'off',
      '@typescript-eslint/no-unsafe-class-instance-assignment': 'off',
      // An answer left out by name (`{ [path]: _, ...rest }`) is used: it is not in the rest.
      '@typescript-eslint/no-unused-vars': ['error', { ignoreRestSiblings: true }],
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { globals: globals.browser, parserOptions: { parser: tseslint.parser } },
  },
  {
    // Here the linter cannot tell the types of other components, and what it takes them for depends on the order in
    // which it meets them. svelte-check knows them, and checks all of this.
    files: ['**/*.svelte'],
    rules: {
      ...tseslint.configs.disableTypeChecked.rules,
      '@typescript-eslint/no-floating-promises': 'error',
      'svelte/no-unused-props': 'off',
    },
  },
  { files: ['renderer/**'], languageOptions: { globals: globals.browser }, rules: inTheWindow },
  { files: ['electron/**'], ignores: ['electron/shell/window.ts'], rules: outsideTheWindowFactory },
  {
    files: ['electron/remote/{order-post,post-order,confirm-order,submit-order}*.ts', 'electron/work/**'],
    rules: whereOrdersAreSent,
  },
  { files: ['build/**', 'test/**'], languageOptions: { globals: globals.node } },
  {
    // The linter does not see a JSDoc cast; the type-check does.
    files: ['build/**/*.{js,cjs,mjs}'],
    rules: { '@typescript-eslint/no-unsafe-assignment': 'off', '@typescript-eslint/no-unsafe-return': 'off' },
  },
  {
    files: ['test/**'],
    // In a test the missing value is the failure, and the line that says so is the right one.
    rules: { '@typescript-eslint/no-non-null-assertion': 'off' },
  },
  {
    // Page scripts of the stand-in runtime belong to no TypeScript project.
    files: ['test/**/*.{js,cjs,mjs}'],
    extends: [tseslint.configs.disableTypeChecked],
    languageOptions: { globals: globals.browser },
  },
]);
