//! As much of JSON Schema as the published schema of case files uses.

use serde_json::Value;

/// What does not fit, by path.
pub fn misfits(schema: &Value, value: &Value) -> Vec<String> {
    let mut found = Vec::new();
    check(schema, value, "$", &mut found);
    found
}

fn check(schema: &Value, value: &Value, path: &str, found: &mut Vec<String>) {
    let kind = match value {
        Value::Null => "null",
        Value::Bool(_) => "boolean",
        Value::Number(_) => "integer",
        Value::String(_) => "string",
        Value::Array(_) => "array",
        Value::Object(_) => "object",
    };
    let allowed = match &schema["type"] {
        Value::String(one) => vec![one.as_str()],
        Value::Array(several) => several.iter().map(|one| one.as_str().unwrap()).collect(),
        _ => vec![kind],
    };
    if !allowed.contains(&kind) {
        found.push(format!("{path} is {kind}, not {allowed:?}"));
        return;
    }
    let listed = schema["enum"].as_array().is_none_or(|words| words.contains(value));
    if !listed || schema.get("const").is_some_and(|only| only != value) {
        found.push(format!("{path} may not be {value}"));
    }
    if let Some(items) = value.as_array() {
        items.iter().enumerate().for_each(|(place, item)| check(&schema["items"], item, &format!("{path}.{place}"), found));
    }
    let Some(fields) = value.as_object() else { return };
    for name in schema["required"].as_array().into_iter().flatten() {
        if !fields.contains_key(name.as_str().unwrap()) {
            found.push(format!("{path} lacks {name}"));
        }
    }
    for (name, field) in fields {
        match schema["properties"].get(name) {
            Some(schema) => check(schema, field, &format!("{path}.{name}"), found),
            None => found.push(format!("{path}.{name} is not in the schema")),
        }
    }
}
