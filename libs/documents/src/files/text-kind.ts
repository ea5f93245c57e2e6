import type { FileProblem } from '@weerwoord/ports';

export type TextKind = { readonly ok: true; readonly mediaType: string } | { readonly ok: false; readonly problem: FileProblem };

const refuse = (problem: FileProblem): TextKind => ({ ok: false, problem });
const take = (mediaType: string): TextKind => ({ ok: true, mediaType });

/** How far into a text one looks for what it is. */
const LOOKED_AT = 8192;
const DRAWING = /<svg[\s>]/i;
const WEB_PAGE = /<!doctype\s+html|<(?:html|head|body|script|iframe|object|embed|meta|link)[\s>/]/i;
const PROGRAM = /^(?:#!|MZ|<\?php|@echo off|\[InternetShortcut\])/i;
const MAIL =
  /^(?:(?:Return-Path|Received|Delivered-To|Message-ID|MIME-Version|From|To|Subject|Date|X-[\w-]+|DKIM-Signature|ARC-[\w-]+|Authentication-Results|Content-[\w-]+|Reply-To|Cc|Sender):.*(?:\r?\n[ \t].*)*\r?\n){3}/i;
const CONTROL = /[\u0001-\u0008\u000e-\u001a\u001c-\u001f]/;

/** What a file without a mark of its own is: a mail, a table, JSON or plain text; never a page or a drawing that a browser would run. */
export function textKind(bytes: Uint8Array): TextKind {
  if (bytes.includes(0)) return refuse('file-kind-unknown');
  const text = decoded(bytes);
  const start = text.slice(0, LOOKED_AT).replace(/^[\uFEFF\s]+/, '');
  if (start === '') return refuse('file-empty');
  if (CONTROL.test(start)) return refuse('file-kind-unknown');
  if (PROGRAM.test(start)) return refuse('file-is-program');
  // A mail may hold a page as one of its parts: as a whole it is still a mail, and it is shown as text.
  if (MAIL.test(`${start}\n`)) return take('message/rfc822');
  if (DRAWING.test(start)) return refuse('file-is-drawing');
  if (WEB_PAGE.test(start) || start.startsWith('<?xml')) return refuse('file-is-web-page');
  if (isJson(text)) return take('application/json');
  return take(isTable(start) ? 'text/csv' : 'text/plain');
}

function decoded(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

function isJson(text: string): boolean {
  if (!/^[\uFEFF\s]*[[{]/.test(text)) return false;
  try {
    JSON.parse(text.replace(/^\uFEFF/, ''));
    return true;
  } catch {
    return false;
  }
}

/** The first lines have one delimiter the same number of times. */
function isTable(start: string): boolean {
  const lines = start
    .split(/\r?\n/)
    .filter((line) => line.trim() !== '')
    .slice(0, 4);
  const counts = (mark: string): number[] => lines.map((line) => line.split(mark).length - 1);
  return lines.length > 1 && ['\t', ';', ','].some((mark) => new Set(counts(mark)).size === 1 && (counts(mark)[0] ?? 0) > 0);
}
