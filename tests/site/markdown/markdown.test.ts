import { markdownToHtml, mdxToJs } from 'satteri';
import { describe, expect, it } from 'vitest';
import { focusCode } from '../../../src/site/markdown/focus-code.ts';
import { prefixLinks, prefixPath } from '../../../src/site/markdown/prefix-links.ts';
import { mathPlugin, writeMathml } from '../../../src/site/markdown/write-mathml.ts';

const render = async (markdown: string, base = '/atlas/') => {
  const { html } = await markdownToHtml(markdown, {
    features: { math: true },
    mdastPlugins: [mathPlugin()],
    hastPlugins: [prefixLinks(base), focusCode()],
  });
  return html.trim();
};

describe('markdown of the articles', () => {
  it('sets dollar signs as MathML', async () => {
    expect(await render('A ratio $\\frac{a}{b}$.')).toContain('<mfrac><mi>a</mi><mi>b</mi></mfrac>');
  });

  it('sets a displayed formula with the block attribute', async () => {
    expect(await render('$$\nx = 1\n$$')).toMatch(/<math[^>]* display="block"[^>]*>/);
  });

  it('compiles formulas with braces in MDX as well', async () => {
    const { code } = await mdxToJs('Text $\\frac{a}{b}$.', {
      features: { math: true },
      mdastPlugins: [mathPlugin()],
    });
    expect(code).toContain('mfrac');
    expect(code).not.toContain('$');
  });

  it.each([
    '\\begin{cases} w & |w| > t \\\\ 0 & \\end{cases}',
    '\\begin{aligned} a &= b \\\\ c &= d \\end{aligned}',
    '\\hat{w}',
    '\\mathcal{L} = \\mathbb{E}\\left[ x \\right]',
  ])('writes no style attribute, which the policy would block: %s', (tex) => {
    expect(writeMathml(tex, true)).not.toContain(' style=');
  });

  it('refuses TeX with a fault instead of printing it red', () => {
    expect(() => writeMathml('\\frac{a', false)).toThrow();
  });

  it('moves links and pictures below the base path', async () => {
    expect(await render('[a](/papers/) ![b](/x.png)')).toContain('<a href="/atlas/papers/">');
    expect(await render('![b](/x.png)')).toContain('src="/atlas/x.png"');
  });

  it('leaves other addresses as they are', async () => {
    expect(await render('[a](https://example.org/) [b](#part)')).toBe(
      '<p><a href="https://example.org/">a</a> <a href="#part">b</a></p>',
    );
    expect(prefixPath('//example.org/', '/atlas/')).toBe('//example.org/');
    expect(prefixPath('/papers/', '/')).toBe('/papers/');
  });

  it('lets the keyboard reach a block of code', async () => {
    expect(await render('    code')).toContain('<pre tabindex="0">');
  });
});
