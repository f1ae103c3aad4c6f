//! Modules that travel in one file become one module.
//!
//! The splitter makes a module of what each set of parts shares: more than a hundred of them are needed to work on a
//! dossier. Whatever one of them calls in another goes through a small function of its own that looks it up
//! in the table of functions. As one module they call each other at once, the browser has one module
//! to start, and a tenth of the bytes is not there.
//!
//! It relies on what the splitter writes, and refuses anything else: all its modules have the same list of types, they
//! import memory, tables and globals but no function, export nothing, and place functions and data at fixed
//! addresses.

use std::collections::HashMap;
use std::convert::Infallible;
use std::mem;
use std::ops::Range;

use wasm_encoder::reencode::{Error, Reencode, RoundtripReencoder, utils};
use wasm_encoder::{
    CodeSection, ConstExpr, DataCountSection, DataSection, ElementSection, Elements, EntityType,
    FunctionSection, ImportSection, Module, RawSection, SectionId,
};
use wasmparser::{
    DataKind, ElementItems, ElementKind, FunctionBody, Operator, Parser, Payload, TypeRef,
};

use crate::failure::{Failure, Outcome};

/// One module of those that there are.
pub fn joined(what: &str, modules: &[&[u8]]) -> Outcome<Vec<u8>> {
    let refused = |reason: String| Failure::new(format!("{what} could not be joined: {reason}"));
    let parts: Result<Vec<Part>, String> =
        modules.iter().map(|module| Part::read(module)).collect();
    let parts = parts.map_err(refused)?;
    let [first, ..] = parts.as_slice() else { return Err(refused("there is nothing".into())) };
    if parts.iter().any(|part| part.types != first.types) {
        return Err(refused("their types differ".into()));
    }
    write(&parts).map_err(refused)
}

/// A module as the splitter writes it.
#[derive(Default)]
struct Part<'a> {
    types: &'a [u8],
    imports: Vec<Import<'a>>,
    /// The type of each function, and its code.
    functions: Vec<(u32, FunctionBody<'a>)>,
    /// From which place of the table which functions stand.
    elements: Vec<(i32, Vec<u32>)>,
    data: Vec<(i32, &'a [u8])>,
}

/// Where it comes from, its name, what it is.
type Import<'a> = (&'a str, &'a str, TypeRef);

impl<'a> Part<'a> {
    fn read(module: &'a [u8]) -> Result<Part<'a>, String> {
        let (mut part, mut types) = (Part::default(), Vec::new());
        let text = |error: wasmparser::BinaryReaderError| error.to_string();
        for payload in Parser::new(0).parse_all(module) {
            match payload.map_err(text)? {
                Payload::TypeSection(section) => {
                    let Range { start, end } = section.range();
                    let bytes = module.get(start as usize..end as usize);
                    part.types = bytes.ok_or("the types are cut")?;
                }
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let import = import.map_err(text)?;
                        part.imports.push((import.module, import.name, import.ty));
                    }
                }
                Payload::FunctionSection(section) => {
                    types = section.into_iter().collect::<Result<_, _>>().map_err(text)?;
                }
                Payload::ElementSection(section) => {
                    for element in section {
                        let element = element.map_err(text)?;
                        let ElementKind::Active { table_index: None | Some(0), offset_expr } =
                            element.kind
                        else {
                            return Err("functions have no fixed place".into());
                        };
                        let ElementItems::Functions(functions) = element.items else {
                            return Err("the table holds no plain functions".into());
                        };
                        let functions = functions.into_iter().collect::<Result<_, _>>();
                        part.elements.push((place(&offset_expr)?, functions.map_err(text)?));
                    }
                }
                Payload::CodeSectionEntry(body) => {
                    let ty = types.get(part.functions.len()).ok_or("a function has no type")?;
                    part.functions.push((*ty, body));
                }
                Payload::DataSection(section) => {
                    for data in section {
                        let data = data.map_err(text)?;
                        match data.kind {
                            _ if data.data.is_empty() => {}
                            DataKind::Active { memory_index: 0, offset_expr } => {
                                part.data.push((place(&offset_expr)?, data.data));
                            }
                            _ => return Err("data have no fixed place".into()),
                        }
                    }
                }
                Payload::ExportSection(section) if section.count() == 0 => {}
                Payload::Version { .. }
                | Payload::DataCountSection { .. }
                | Payload::CodeSectionStart { .. }
                | Payload::CustomSection(_)
                | Payload::End(_) => {}
                other => return Err(format!("{other:?} was not expected")),
            }
        }
        if part.imports.iter().any(|(_, _, ty)| matches!(ty, TypeRef::Func(_))) {
            return Err("a function is imported".into());
        }
        Ok(part)
    }
}

/// The number that an expression says.
fn place(expression: &wasmparser::ConstExpr<'_>) -> Result<i32, String> {
    match expression.get_operators_reader().read() {
        Ok(Operator::I32Const { value }) => Ok(value),
        _ => Err("a place is no number".into()),
    }
}

/// The place in the table that a function looks up to call what stands there, when it does nothing else.
fn looked_up(body: &FunctionBody<'_>, own: u32) -> Option<i32> {
    if body.get_locals_reader().ok()?.get_count() != 0 {
        return None;
    }
    let mut operators = body.get_operators_reader().ok()?;
    let (mut arguments, mut place) = (0, None);
    loop {
        match operators.read().ok()? {
            Operator::LocalGet { local_index } if local_index == arguments && place.is_none() => {
                arguments += 1;
            }
            Operator::I32Const { value } if place.is_none() => place = Some(value),
            Operator::CallIndirect { type_index, table_index: 0 } if type_index == own => break,
            _ => return None,
        }
    }
    let is_all = matches!(operators.read(), Ok(Operator::End)) && operators.eof();
    place.filter(|_| is_all)
}

/// Which function of the whole stands for each of a part's, which global for each that it imports.
struct Numbers {
    functions: Vec<u32>,
    globals: Vec<u32>,
}

impl Reencode for &Numbers {
    type Error = Infallible;

    fn function_index(&mut self, function: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.functions[function as usize])
    }

    fn global_index(&mut self, global: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.globals[global as usize])
    }
}

fn write(parts: &[Part]) -> Result<Vec<u8>, String> {
    let (imports, globals) = imports(parts)?;
    let (numbers, kept) = numbers(parts, globals);
    let mut whole = Module::new();
    whole.section(&RawSection { id: SectionId::Type as u8, data: parts[0].types });

    let mut section = ImportSection::new();
    for (module, name, ty) in imports {
        let ty: EntityType =
            RoundtripReencoder.entity_type(ty).map_err(|error| error.to_string())?;
        section.import(module, name, ty);
    }
    whole.section(&section);

    let mut section = FunctionSection::new();
    for (part, function) in &kept {
        section.function(parts[*part].functions[*function].0);
    }
    whole.section(&section);

    let mut section = ElementSection::new();
    for (place, functions) in elements(parts, &numbers) {
        let place = ConstExpr::i32_const(place);
        section.active(None, &place, Elements::Functions(functions.into()));
    }
    whole.section(&section);

    let data: Vec<_> = parts.iter().flat_map(|part| &part.data).collect();
    whole.section(&DataCountSection { count: data.len() as u32 });

    let mut section = CodeSection::new();
    for (part, function) in &kept {
        let body = parts[*part].functions[*function].1.clone();
        utils::parse_function_body(&mut &numbers[*part], &mut section, body)
            .map_err(|error| error.to_string())?;
    }
    whole.section(&section);

    let mut section = DataSection::new();
    for (place, bytes) in data {
        section.active(0, &ConstExpr::i32_const(*place), bytes.iter().copied());
    }
    whole.section(&section);
    Ok(whole.finish())
}

/// What all of them import, each once; for each part the numbers that its globals have there.
fn imports<'a>(parts: &[Part<'a>]) -> Result<(Vec<Import<'a>>, Vec<Vec<u32>>), String> {
    let mut all = Vec::<Import>::new();
    for import in parts.iter().flat_map(|part| &part.imports) {
        match all.iter().find(|(module, name, _)| (*module, *name) == (import.0, import.1)) {
            None => all.push(*import),
            Some(known) if known.2 == import.2 => {}
            Some(_) => return Err(format!("{} is imported as two things", import.1)),
        }
    }
    let is_global = |import: &&Import| matches!(import.2, TypeRef::Global(_));
    let others = all.iter().filter(|import| !is_global(import));
    let kinds: Vec<_> = others.map(|(_, _, ty)| mem::discriminant(ty)).collect();
    if kinds.iter().enumerate().any(|(at, kind)| kinds[..at].contains(kind)) {
        return Err("there are two memories or two tables".into());
    }
    let of = |part: &Part| {
        let own = part.imports.iter().filter(is_global);
        let number = |import: &Import| all.iter().filter(is_global).position(|it| it == import);
        own.filter_map(|import| number(import).map(|number| number as u32)).collect()
    };
    let globals = parts.iter().map(of).collect();
    Ok((all, globals))
}

/// The numbers that functions have in the whole, and which of them stay, by part and place in it: one that only
/// looks up what is here is what it looks up, and of those that look up the same elsewhere one is enough.
fn numbers(parts: &[Part], globals: Vec<Vec<u32>>) -> (Vec<Numbers>, Vec<(usize, usize)>) {
    let mut here = HashMap::new();
    for (part, it) in parts.iter().enumerate() {
        for (start, functions) in &it.elements {
            let functions = functions.iter().map(|function| (part, *function as usize));
            here.extend((*start..).zip(functions));
        }
    }
    let mut first = HashMap::new();
    let mut stands_for = |part: usize, function: usize| {
        let (ty, body) = &parts[part].functions[function];
        let Some(place) = looked_up(body, *ty) else { return (part, function) };
        let called = here.get(&place).copied().filter(|(there, called)| {
            let (own, body) = &parts[*there].functions[*called];
            own == ty && looked_up(body, *own).is_none()
        });
        called.unwrap_or_else(|| *first.entry((place, *ty)).or_insert((part, function)))
    };
    let each = |part: usize| (0..parts[part].functions.len()).map(move |it| (part, it));
    let all = || (0..parts.len()).flat_map(each);
    let meant: HashMap<_, _> = all().map(|it| (it, stands_for(it.0, it.1))).collect();
    let kept: Vec<_> = all().filter(|it| meant[it] == *it).collect();
    let number: HashMap<_, _> = (0..).zip(&kept).map(|(number, it)| (*it, number)).collect();
    let of = |(part, globals)| Numbers {
        functions: each(part).map(|it| number[&meant[&it]]).collect(),
        globals,
    };
    (globals.into_iter().enumerate().map(of).collect(), kept)
}

/// What stands in the table, with no new beginning where one part goes on behind another.
fn elements(parts: &[Part], numbers: &[Numbers]) -> Vec<(i32, Vec<u32>)> {
    let mut all: Vec<(i32, Vec<u32>)> = Vec::new();
    for (part, numbers) in parts.iter().zip(numbers) {
        for (place, functions) in &part.elements {
            let functions = functions.iter().map(|it| numbers.functions[*it as usize]);
            all.push((*place, functions.collect()));
        }
    }
    all.sort_by_key(|(place, _)| *place);
    let mut runs: Vec<(i32, Vec<u32>)> = Vec::new();
    for (place, functions) in all {
        match runs.last_mut() {
            Some((start, run)) if *start + run.len() as i32 == place => run.extend(functions),
            _ => runs.push((place, functions)),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use wasm_encoder::{
        Function, GlobalType, MemoryType, RefType, TableType, TypeSection, ValType,
    };

    use super::*;

    /// A module of these functions, each of type 0 (a number to a number), the first of which stands in the table.
    fn module(at: i32, globals: &[&str], functions: &[Function]) -> Vec<u8> {
        let mut types = TypeSection::new();
        types.ty().function([ValType::I32], [ValType::I32]);
        types.ty().function([], []);
        let memory = MemoryType {
            minimum: 1,
            maximum: None,
            memory64: false,
            shared: false,
            page_size_log2: None,
        };
        let table = TableType {
            element_type: RefType::FUNCREF,
            table64: false,
            minimum: 9,
            maximum: None,
            shared: false,
        };
        let mut imports = ImportSection::new();
        imports.import("__wasm_split", "memory", memory).import("__wasm_split", "table", table);
        for name in globals {
            let ty = GlobalType { val_type: ValType::I32, mutable: true, shared: false };
            imports.import("__wasm_split", name, ty);
        }
        let (mut numbers, mut code) = (FunctionSection::new(), CodeSection::new());
        for function in functions {
            numbers.function(0);
            code.function(function);
        }
        let mut elements = ElementSection::new();
        elements.active(None, &ConstExpr::i32_const(at), Elements::Functions((&[0][..]).into()));
        let mut data = DataSection::new();
        data.active(0, &ConstExpr::i32_const(at * 100), [at as u8]);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&numbers).section(&elements);
        module.section(&code).section(&data);
        module.finish()
    }

    /// One that does nothing but look up the function at a place.
    fn looking_up(place: i32) -> Function {
        let mut function = Function::new([]);
        function.instructions().local_get(0).i32_const(place).call_indirect(0, 0).end();
        function
    }

    /// One that calls another of its module with what stands in a global.
    fn calling(called: u32, global: u32) -> Function {
        let mut function = Function::new([]);
        function.instructions().global_get(global).call(called).end();
        function
    }

    fn calls(part: &Part) -> Vec<(u32, u32)> {
        let read = |body: &FunctionBody| {
            let mut operators = body.get_operators_reader().unwrap();
            match (operators.read().unwrap(), operators.read().unwrap()) {
                (Operator::GlobalGet { global_index }, Operator::Call { function_index }) => {
                    Some((global_index, function_index))
                }
                _ => None,
            }
        };
        part.functions.iter().filter_map(|(_, body)| read(body)).collect()
    }

    #[test]
    fn what_one_looks_up_in_another_is_called_at_once() {
        let one = module(3, &["a"], &[calling(1, 0), looking_up(4), looking_up(7)]);
        let other = module(4, &["b", "a"], &[calling(1, 1), looking_up(3), looking_up(7)]);
        let whole = joined("both", &[&one, &other]).unwrap();
        let part = Part::read(&whole).unwrap();
        assert_eq!(part.functions.len(), 3, "the two, and one look to the first part");
        assert_eq!(calls(&part), [(0, 2), (0, 0)], "each calls the other, with the same global");
        assert_eq!(part.elements, [(3, vec![0, 2])], "behind each other in the table");
        assert_eq!(part.data, [(300, &[3][..]), (400, &[4])]);
        let names: Vec<_> = part.imports.iter().map(|(_, name, _)| *name).collect();
        assert_eq!(names, ["memory", "table", "a", "b"]);
    }

    #[test]
    fn modules_of_another_form_are_refused() {
        let mut other = Module::new();
        other.section(&TypeSection::new());
        let one = module(3, &[], &[]);
        assert!(joined("both", &[&one, &other.finish()]).is_err(), "other types");
        let mut exporting = Module::new();
        let mut exports = wasm_encoder::ExportSection::new();
        exports.export("a", wasm_encoder::ExportKind::Func, 0);
        exporting.section(&exports);
        assert!(joined("it", &[&exporting.finish()]).is_err(), "an export");
        assert!(joined("none", &[]).is_err());
    }
}
