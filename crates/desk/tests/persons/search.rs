//! One box that finds whoever is meant and never says why somebody is on file.

use serde_json::json;

use crate::{
    forms::{fatima, names, new_household, person, register, salem, search},
    support::office,
};

#[test]
fn search_finds_from_one_box_and_never_says_why() {
    let office = office();
    let view = fatima(&office);
    register(&office, salem(json!({})), json!({ "prisoner_of": { "household_id": view["household"]["id"], "relation": "husband" } }))
        .unwrap();
    let file = view["household"]["file_number"].as_str().unwrap();
    for text in ["فاطمه ابراهيم", "الاحمد فا", "١٠٠٠٠٠٠٠١٦", "055 000 0012", "0012", file, "فاطمة 016", "احمد 0012"]
    {
        assert_eq!(names(&search(&office, text)), ["فاطمة إبراهيم علي الأحمد"], "typed as {text:?}");
    }
    assert_eq!(names(&search(&office, "سالم 016")), Vec::<&str>::new(), "name and digits must be one person's");
    let found = search(&office, file);
    assert_eq!(found["households"][0]["file_number"], file, "the household too");
    let found = search(&office, "ابراهيم فاطمه");
    let marked: Vec<_> = found["people"][0]["words"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|word| word["hit"] == true)
        .map(|word| word["text"].as_str().unwrap())
        .collect();
    assert_eq!(marked, ["فاطمة", "إبراهيم"], "the words that fit are marked whole");
    let all = format!("{}{}", search(&office, "سالم"), search(&office, "1000000008"));
    for why in ["prison", "husband", "wife", "سجن"] {
        assert!(!all.contains(why), "{why} tells why a family is with the charity");
    }
    assert!(all.contains("سالم ناصر"), "he is found by his own name");
}

#[test]
fn the_wrong_keyboard_and_hostile_text_are_no_errors() {
    let office = office();
    fatima(&office);
    let found = search(&office, "thxlm");
    assert_eq!((names(&found).len(), &found["also_searched"]), (0, &json!(null)), "keys that spell nobody in either layout");
    let found = search(&office, "tm");
    assert_eq!(names(&found).len(), 0, "short and nobody");
    let typed = "tgi";
    assert_eq!(search(&office, typed)["also_searched"], json!(null), "nothing in the other layout either");
    let found = search(&office, "hghpl]");
    assert_eq!((names(&found), &found["also_searched"]), (vec!["فاطمة إبراهيم علي الأحمد"], &json!("الاحمد")), "بحثنا عن: الاحمد");
    for text in ["\"", "*", "NEAR(علي, 2)", "-علي", "", "   ", "'; DROP TABLE person; --", "\u{0}", "{a}:b", &"م ".repeat(5000)] {
        assert!(office.call("search", json!({ "text": text, "limit": 255 })).is_ok(), "{text:?} must not be an error");
    }
}

#[test]
fn namesakes_are_told_apart() {
    let office = office();
    fatima(&office);
    let other =
        person(json!({ "national_id": "1000000081", "phones": [{ "number": "0550000077", "owner": "", "best_time": "" }], "accounts": [],
        "birth": { "calendar": "gregorian", "year": 1999, "month": 1, "day": 2 } }));
    register(&office, other, new_household()).unwrap();
    let found = search(&office, "فاطمة");
    let signs: Vec<_> = found["people"]
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["person"]["id_last3"].as_str().unwrap(), one["namesake"].as_bool().unwrap()))
        .collect();
    assert_eq!(signs, [("081", true), ("016", true)], "the second sign must be looked at");
}
