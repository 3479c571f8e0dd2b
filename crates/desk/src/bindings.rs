//! The deed list as TypeScript, so that the window calls deeds by typed functions and no name is written twice.

#[cfg(feature = "bindings")]
pub use made::{Types, desk_ts, input_schema, types_ts};

#[cfg(feature = "bindings")]
mod made {
    use std::{any::TypeId, collections::BTreeSet, fmt::Write as _};

    use ts_rs::{TS, TypeVisitor};

    use crate::{Deed, deeds};

    const HEAD: &str = "// Generated from the deed list. Do not edit: `cargo run -p ctl -- bindings` writes it.\n\n";

    /// TypeScript declarations found on the way through inputs and outputs. Two types of one name both stand there, which the window's compiler
    /// refuses: kept by name alone, one would silently take the other's place.
    #[derive(Debug, Default)]
    pub struct Types {
        seen: std::collections::HashSet<TypeId>,
        declarations: BTreeSet<(String, String)>,
    }

    impl Types {
        /// Adds a type and all it is made of; gives its TypeScript name.
        pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
            if self.seen.insert(TypeId::of::<T>()) {
                if T::output_path().is_some() {
                    self.declarations.insert((T::ident(), format!("export {}", T::decl())));
                }
                T::visit_dependencies(self);
                T::visit_generics(self);
            }
            T::name()
        }
    }

    impl TypeVisitor for Types {
        fn visit<T: TS + 'static + ?Sized>(&mut self) {
            self.add::<T>();
        }
    }

    fn walk() -> (Types, Vec<(&'static Deed, String, String)>) {
        let mut types = Types::default();
        types.add::<crate::Failure>();
        types.add::<crate::op::Op>();
        let deeds = deeds().iter().map(|deed| {
            let (input, output) = (deed.types)(&mut types);
            (deed, input, output)
        });
        let deeds = deeds.collect();
        (types, deeds)
    }

    /// `types.ts`: every type that crosses the bridge.
    pub fn types_ts() -> String {
        let (types, _) = walk();
        let mut text = HEAD.to_owned();
        text.push_str("export type Outcome<T> = { value: T; changes: string[] };\n");
        for (_, declaration) in &types.declarations {
            let _ = writeln!(text, "{declaration}");
        }
        text
    }

    /// `desk.ts`: one typed function per deed.
    pub fn desk_ts() -> String {
        let (types, deeds) = walk();
        let mut text = HEAD.to_owned();
        text.push_str("import { call } from \"../bridge.js\";\nimport type {\n  Outcome,\n");
        // Only what the functions name themselves; the rest is reached through these.
        let signatures = deeds.iter().flat_map(|(_, input, output)| [input, output]);
        let named: BTreeSet<&str> = signatures.flat_map(|text| text.split(|letter: char| !letter.is_alphanumeric())).collect();
        for (name, _) in types.declarations.iter().filter(|(name, _)| named.contains(name.as_str())) {
            let _ = writeln!(text, "  {name},");
        }
        text.push_str("} from \"./types.js\";\n\nexport const desk = {\n");
        for (deed, input, output) in &deeds {
            let name = camel(deed.name);
            let _ = writeln!(text, "  /** {} */", deed.about.trim());
            let _ = writeln!(
                text,
                "  {name}: (input: {input}, key?: string): Promise<Outcome<{output}>> => call(\"{}\", input, key),",
                deed.name
            );
        }
        text.push_str("};\n\n/** Every deed by its wire name. */\nexport type DeedName =\n");
        for (deed, ..) in &deeds {
            let _ = writeln!(text, "  | \"{}\"", deed.name);
        }
        text.push_str("  ;\n");
        text
    }

    /// What a deed takes, in TypeScript notation with all its types, for `istiqbalctl deeds`.
    pub fn input_schema(deed: &Deed) -> String {
        let mut types = Types::default();
        let mut only_input = Types::default();
        let (input, _) = (deed.types)(&mut types);
        only_input.declarations = types.declarations;
        only_input.declarations.iter().find(|(name, _)| *name == input).map_or(input, |(_, declaration)| declaration.clone())
    }

    fn camel(name: &str) -> String {
        let mut out = String::new();
        let mut upper = false;
        for letter in name.chars() {
            if letter == '_' {
                upper = true;
            } else if upper {
                out.extend(letter.to_uppercase());
                upper = false;
            } else {
                out.push(letter);
            }
        }
        out
    }
}
