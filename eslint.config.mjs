import astro from 'eslint-plugin-astro';
import jsdoc from 'eslint-plugin-jsdoc';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

const pure = ['src/catalogue/**/*.ts', 'src/compression/**/*.ts', 'src/charts/**/*.{ts,tsx}'];

/** Their last bit differs between engines, so packages would differ between page and command line. */
const enginesDisagree = [
  'exp',
  'log',
  'log2',
  'log10',
  'log1p',
  'expm1',
  'pow',
  'sin',
  'cos',
  'tan',
  'cbrt',
  'tanh',
];

const world = [
  ...['document', 'window', 'process', 'fetch', 'localStorage', 'performance', 'setTimeout'].map((name) => ({
    name,
    message: 'A pure folder takes the world as an argument.',
  })),
];

const clockAndChance = [
  { object: 'Math', property: 'random', message: 'Pass a seeded random in.' },
  { object: 'Date', property: 'now', message: 'Pass the clock in.' },
];

export default defineConfig(
  { ignores: ['dist', 'dist-cli', '.astro', 'node_modules', 'test-results', 'public'] },
  { linterOptions: { reportUnusedDisableDirectives: 'error' } },
  ...tseslint.configs.recommendedTypeChecked,
  ...astro.configs.recommended,
  {
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.mjs'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', varsIgnorePattern: '^_' }],
      '@typescript-eslint/restrict-template-expressions': [
        'error',
        { allowNumber: true, allowBoolean: true },
      ],
      'max-lines': ['error', { max: 350, skipBlankLines: true, skipComments: true }],
      eqeqeq: 'error',
      'no-var': 'error',
      'prefer-const': 'error',
    },
  },
  { files: ['**/*.astro', '**/*.mjs'], ...tseslint.configs.disableTypeChecked },
  {
    files: pure,
    plugins: { jsdoc },
    rules: {
      'jsdoc/require-jsdoc': [
        'error',
        {
          publicOnly: true,
          contexts: [
            'TSInterfaceDeclaration',
            'TSTypeAliasDeclaration',
            'ExportNamedDeclaration > VariableDeclaration',
          ],
        },
      ],
      'no-restricted-globals': ['error', ...world],
      'no-restricted-properties': ['error', ...clockAndChance],
    },
  },
  {
    files: ['src/compression/**/*.ts'],
    rules: {
      'no-restricted-properties': [
        'error',
        ...clockAndChance,
        ...enginesDisagree.map((property) => ({
          object: 'Math',
          property,
          message: 'Differs in the last bit between engines; use src/compression/numeric.',
        })),
      ],
      'no-restricted-syntax': [
        'error',
        { selector: 'BinaryExpression[operator="**"]', message: 'Differs between engines; multiply.' },
      ],
    },
  },
  { files: ['tests/**'], rules: { 'max-lines': ['error', { max: 500 }] } },
);
