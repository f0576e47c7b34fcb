/**
 * @file What our code may not say, with the reason. Each entry is a selector for `no-restricted-syntax`;
 * a rule set twice replaces itself in ESLint, so every place gets its whole list from here.
 */

const markupFromText = [
  {
    selector: 'MemberExpression[property.name=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text from outside must never become markup: write text nodes.',
  },
  {
    selector: 'MemberExpression[property.value=/^(innerHTML|outerHTML|srcdoc)$/]',
    message: 'Text from outside must never become markup: write text nodes.',
  },
  {
    selector: 'CallExpression[callee.property.name=/^(insertAdjacentHTML|setHTMLUnsafe|parseHTMLUnsafe)$/]',
    message: 'Text from outside must never become markup: write text nodes.',
  },
  {
    selector: "CallExpression[callee.object.name='document'][callee.property.name=/^(write|writeln)$/]",
    message: 'Text from outside must never become markup: write text nodes.',
  },
];

const windowKinds = '/^(BrowserWindow|BaseWindow|WebContentsView|BrowserView)$/';

const windowsElsewhere = [
  {
    selector: `NewExpression[callee.name=${windowKinds}], NewExpression[callee.property.name=${windowKinds}]`,
    message: 'Every window is made in electron/shell/window.ts, where its safe settings are.',
  },
  {
    selector: `ImportSpecifier[imported.name=${windowKinds}][local.name!=${windowKinds}], [superClass.name=${windowKinds}]`,
    message:
      'Under another name a window would slip past the rule that electron/shell/window.ts makes them all.',
  },
];

/** Chromium's stack and undici may send a POST a second time by themselves; `https.request` does not. */
const resendingTransports = [
  {
    selector:
      'MemberExpression[object.name=/^(globalThis|window|self)$/][property.name=/^(fetch|XMLHttpRequest)$/], ' +
      "MemberExpression[object.name='net'][property.name=/^(fetch|request)$/]",
    message: 'An order goes out through https.request only: this transport may send a POST twice.',
  },
];

const resendingImports = {
  paths: [
    {
      name: 'undici',
      message: 'An order goes out through https.request only: undici may send a POST twice.',
    },
    {
      name: 'electron',
      importNames: ['net', 'session'],
      message: "An order goes out through https.request only: Chromium's stack may send a POST twice.",
    },
  ],
};

const resendingGlobals = ['fetch', 'XMLHttpRequest'].map((name) => ({
  name,
  message: 'An order goes out through https.request only: this transport may send a POST twice.',
}));

/**
 * Everywhere.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const anywhere = {
  'no-eval': 'error',
  'no-new-func': 'error',
  'no-restricted-syntax': ['error', ...markupFromText],
};

/**
 * In electron/, outside the one file that makes windows.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const outsideTheWindowFactory = {
  'no-restricted-syntax': ['error', ...markupFromText, ...windowsElsewhere],
};

/**
 * Where an order's two POSTs are decided and made.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const whereOrdersAreSent = {
  'no-restricted-syntax': ['error', ...markupFromText, ...windowsElsewhere, ...resendingTransports],
  'no-restricted-imports': ['error', resendingImports],
  'no-restricted-globals': ['error', ...resendingGlobals],
};

/**
 * In the window.
 * @type {import('eslint').Linter.RulesRecord}
 */
export const inTheWindow = {
  'no-restricted-globals': [
    'error',
    { name: 'process', message: 'The window knows nothing of the process: ask through the contract.' },
  ],
};
