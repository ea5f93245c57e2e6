import ts from 'typescript';

/**
 * One small mistake in a file: what stood there, what stands there now, and the expression around it as it would read (`wholly`), which can be
 * put in place of the right one whatever stands beside it.
 * @typedef {{ start: number, end: number, text: string, isName: boolean }} Whole
 * @typedef {{ file: string, line: number, start: number, end: number, was: string, now: string, kind: string, wholly: Whole }} Mutant
 */

const COMPARISONS = { '<': '<=', '<=': '<', '>': '>=', '>=': '>', '===': '!==', '!==': '===' };
const SUMS = { '+': '-', '-': '+', '*': '/', '/': '*' };
const LOGIC = { '&&': '||', '||': '&&', '??': '&&' };

/**
 * Every mistake of the kinds people make that could be planted in a source text: a limit off by one, a comparison the wrong way round or
 * without its equal sign, "and" for "or", a condition always true or never, a negation lost, a number off by one, the arms of a choice swapped,
 * a step of a chain left out.
 *
 * Types, imports and docstrings are left alone, and so are texts: a wrong word is no wrong rule.
 *
 * @param {string} file @param {string} text
 * @returns {Mutant[]} in the order of the text
 */
export function mutantsOf(file, text) {
  const source = ts.createSourceFile(file, text, ts.ScriptTarget.ES2022, true);
  /** @type {Mutant[]} */
  const found = [];
  const add = (node, now, kind, around = node, instead = now) => {
    const start = node.getStart(source);
    const end = node.getEnd();
    const wholly = whollyOf(around, instead, text, source);
    found.push({ file, line: source.getLineAndCharacterOfPosition(start).line + 1, start, end, was: text.slice(start, end), now, kind, wholly });
  };
  const visit = (node) => {
    if (
      ts.isImportDeclaration(node) ||
      ts.isExportDeclaration(node) ||
      ts.isTypeNode(node) ||
      ts.isTypeAliasDeclaration(node) ||
      ts.isInterfaceDeclaration(node)
    )
      return;
    if (ts.isBinaryExpression(node)) binary(node, text, source, add);
    else if (ts.isConditionalExpression(node))
      add(node, `${node.condition.getText(source)} ? ${node.whenFalse.getText(source)} : ${node.whenTrue.getText(source)}`, 'arms swapped');
    else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken)
      add(node, node.operand.getText(source), 'negation lost');
    else if (ts.isIfStatement(node)) {
      add(node.expression, 'false', 'never');
      add(node.expression, 'true', 'always');
    } else if (ts.isNumericLiteral(node) && !isPlace(node)) add(node, String(Number(node.text.replace(/_/g, '')) + 1), 'number');
    else if (node.kind === ts.SyntaxKind.TrueKeyword && isAnswer(node)) add(node, 'false', 'answer');
    else if (node.kind === ts.SyntaxKind.FalseKeyword && isAnswer(node)) add(node, 'true', 'answer');
    else if (
      ts.isCallExpression(node) &&
      ts.isPropertyAccessExpression(node.expression) &&
      ['filter', 'sort', 'toSorted', 'reverse'].includes(node.expression.name.text)
    )
      add(node, node.expression.expression.getText(source), `${node.expression.name.text} left out`);
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function binary(node, text, source, add) {
  const was = node.operatorToken.getText(source);
  const isText = [node.left, node.right].some((side) => ts.isStringLiteralLike(side) || ts.isTemplateExpression(side));
  const now = COMPARISONS[was] ?? LOGIC[was] ?? (isText ? undefined : SUMS[was]);
  if (now === undefined) return;
  const [left, right] = [node.left, node.right].map((side) => `(${side.getText(source)})`);
  add(node.operatorToken, now, 'operator', node, `${left} ${now} ${right}`);
}

/** A part of `a?.b.c` cannot be put between brackets without breaking the chain: then the chain as a whole is what is replaced. */
function whollyOf(node, instead, text, source) {
  let whole = node;
  while (ts.isOptionalChain(whole.parent) && whole.parent.expression === whole) whole = whole.parent;
  const [start, end] = [whole.getStart(source), whole.getEnd()];
  const isName = ts.isPropertyAssignment(whole.parent) && whole.parent.name === whole;
  const now = text.slice(start, node.getStart(source)) + (whole === node ? instead : `(${instead})`) + text.slice(node.getEnd(), end);
  return { start, end, text: now, isName };
}

/** An index into a list or a tuple: off by one there is mostly caught by the types, and says little of the rule. */
const isPlace = (node) => ts.isElementAccessExpression(node.parent) || ts.isLiteralTypeNode(node.parent) || ts.isEnumMember(node.parent);
const isAnswer = (node) => ts.isReturnStatement(node.parent) || ts.isArrowFunction(node.parent) || ts.isPropertyAssignment(node.parent);

/**
 * All of them in the order in which they are drawn: spread evenly over all files by their share of mutants, the same for the same seed whatever
 * machine asks.
 * @param {readonly Mutant[]} mutants @param {number} seed
 */
export const drawn = (mutants, seed) =>
  mutants
    .map((mutant) => ({ mutant, ticket: ticketOf(`${seed}:${mutant.file}:${mutant.was}:${mutant.now}:${mutant.start}`) }))
    .sort((a, b) => a.ticket - b.ticket)
    .map(({ mutant }) => mutant);

/** The first `count` that are drawn, file by file. @param {readonly Mutant[]} mutants @param {number} count @param {number} seed */
export const sample = (mutants, count, seed) =>
  drawn(mutants, seed)
    .slice(0, count)
    .sort((a, b) => (a.file === b.file ? a.start - b.start : a.file < b.file ? -1 : 1));

/** FNV-1a with a last stir, so that neighbours do not stay together. */
function ticketOf(text) {
  let hash = 0x811c9dc5;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  return (hash ^ (hash >>> 13)) >>> 0;
}
