import path from 'node:path';
import ts from 'typescript';

/**
 * Would the compiler refuse it? Such a mistake is no mistake: nobody can hand it in. Asked file by file over the whole core, which is read once.
 *
 * @param {string} root @param {readonly string[]} files all source files of the core, relative to it
 */
export function compiler(root, files) {
  const { config } = ts.readConfigFile(path.join(root, 'tsconfig.base.json'), ts.sys.readFile);
  const { options } = ts.parseJsonConfigFileContent({ ...config, files: [] }, ts.sys, root);
  const changed = new Map();
  const host = {
    getCompilationSettings: () => options,
    getScriptFileNames: () => files.map((file) => path.join(root, file)),
    getScriptVersion: (file) => String(changed.get(file)?.version ?? 0),
    getScriptSnapshot: (file) => {
      const text = changed.get(file)?.text ?? ts.sys.readFile(file);
      return text === undefined ? undefined : ts.ScriptSnapshot.fromString(text);
    },
    getCurrentDirectory: () => root,
    getDefaultLibFileName: (of) => ts.getDefaultLibFilePath(of),
    fileExists: ts.sys.fileExists,
    readFile: ts.sys.readFile,
    readDirectory: ts.sys.readDirectory,
    directoryExists: ts.sys.directoryExists,
    getDirectories: ts.sys.getDirectories,
  };
  const service = ts.createLanguageService(host);
  let version = 0;
  const put = (file, text) => changed.set(file, { version: (version += 1), text });
  return {
    /** @param {import('./mutants-of.mjs').Mutant} mistake @param {string} text what stands in its file */
    refuses({ file, wholly: { start, end, text: now, isName } }, text) {
      const whole = path.join(root, file);
      put(whole, `${text.slice(0, start)}${isName ? `[${now}]` : `(${now})`}${text.slice(end)}`);
      const refused = service.getSemanticDiagnostics(whole).length > 0;
      put(whole, text);
      return refused;
    },
  };
}
