//! Gives short names to what the app asks of its script. wasm-bindgen makes them long and random, so
//! that no two of any libraries are ever the same; nobody reads them, and a phone would download them
//! twice.

use std::collections::BTreeMap;
use std::convert::Infallible;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, anyhow, bail};
use wasm_encoder::reencode::{self, Reencode, utils};
use wasm_encoder::{ImportSection, Module};
use wasmparser::{Imports, Parser};

/// What the WebAssembly calls its own script.
const SCRIPT: &str = "./app_bg.js";

/// Renames it all, in the WebAssembly and in the script.
pub fn imports(app: &Path, script: &Path) -> Result<()> {
    let program = fs::read(app).with_context(|| format!("{} cannot be read", app.display()))?;
    let text = fs::read_to_string(script).with_context(|| format!("{} cannot be read", script.display()))?;
    let mut names = Names::default();
    let program = names.rename(&program).map_err(|problem| anyhow!("{}: {problem}", app.display()))?;
    fs::write(app, program).with_context(|| format!("{} cannot be written", app.display()))?;
    let text = renamed(&text, &names.short)?;
    fs::write(script, text).with_context(|| format!("{} cannot be written", script.display()))
}

/// The short name of each that was met.
#[derive(Default)]
struct Names {
    short: BTreeMap<String, String>,
}

impl Names {
    fn rename(&mut self, program: &[u8]) -> Result<Vec<u8>, reencode::Error> {
        let mut renamed = Module::new();
        self.parse_core_module(&mut renamed, Parser::new(0), program)?;
        Ok(renamed.finish())
    }
}

impl Reencode for Names {
    type Error = Infallible;

    fn parse_imports(
        &mut self,
        section: &mut ImportSection,
        imports: Imports<'_>,
    ) -> Result<(), reencode::Error> {
        match imports {
            Imports::Single(_, import) if import.module == SCRIPT => {
                let number = self.short.len();
                let short =
                    self.short.entry(import.name.to_owned()).or_insert_with(|| format!("i{number:x}"));
                let short = short.clone();
                let kind = self.entity_type(import.ty)?;
                section.import(SCRIPT, &short, kind);
                Ok(())
            }
            others => utils::parse_imports(self, section, others),
        }
    }
}

/// The script with the short names in the place of the long ones. Where one is missing the tools have
/// changed, and the app would not start.
fn renamed(script: &str, names: &BTreeMap<String, String>) -> Result<String> {
    let is_in_name = |it: char| it.is_ascii_alphanumeric() || matches!(it, '_' | '$');
    let mut missing = names.clone();
    let mut out = String::with_capacity(script.len());
    let mut rest = script;
    while let Some(start) = rest.find(is_in_name) {
        let (between, from) = rest.split_at(start);
        let (word, after) = from.split_at(from.find(|it| !is_in_name(it)).unwrap_or(from.len()));
        out.push_str(between);
        out.push_str(names.get(word).map_or(word, |short| short));
        missing.remove(word);
        rest = after;
    }
    out.push_str(rest);
    match missing.keys().next() {
        Some(name) => bail!("the script of the app was expected to have `{name}`"),
        None => Ok(out),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, FunctionSection, TypeSection};

    /// A program that imports these functions.
    fn program(imports: &[(&str, &str)]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([], []);
        let mut section = ImportSection::new();
        for (module, name) in imports {
            section.import(module, name, EntityType::Function(0));
        }
        let mut module = Module::new();
        module.section(&types).section(&section).section(&FunctionSection::new());
        module.finish()
    }

    fn imported(program: &[u8]) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for payload in Parser::new(0).parse_all(program) {
            if let wasmparser::Payload::ImportSection(section) = payload.unwrap() {
                let imports = section.into_imports().map(Result::unwrap);
                found.extend(imports.map(|it| (it.module.to_owned(), it.name.to_owned())));
            }
        }
        found
    }

    #[test]
    fn only_what_the_script_gives_is_renamed() {
        let mut names = Names::default();
        let before = program(&[(SCRIPT, "__wbg_now_46"), ("./parts.js", "load"), (SCRIPT, "__wbg_now_4")]);
        let after = names.rename(&before).unwrap();
        let expected = [(SCRIPT, "i0"), ("./parts.js", "load"), (SCRIPT, "i1")];
        assert_eq!(imported(&after), expected.map(|(module, name)| (module.to_owned(), name.to_owned())));
    }

    #[test]
    fn the_script_is_renamed_by_whole_words() {
        let names = BTreeMap::from(
            [("__wbg_now_4", "i0"), ("__wbg_now_46", "i1")].map(|(a, b)| (a.to_owned(), b.to_owned())),
        );
        let script = "{__wbg_now_46:function(){return wasm.x__wbg_now_4},__wbg_now_4(){}}";
        assert_eq!(renamed(script, &names).unwrap(), "{i1:function(){return wasm.x__wbg_now_4},i0(){}}");
        let problem = renamed("{__wbg_now_4:1}", &names).unwrap_err().to_string();
        assert!(problem.contains("__wbg_now_46"), "{problem}");
    }
}
