//! A paper is found by the number somebody reads from it.

use serde_json::{Value, json};

use crate::{facts, family::Family, tools::submitted};

facts! {
    a_letter_and_a_declaration_are_found_by_their_numbers,
    a_wrong_digit_in_a_number_is_told,
    a_relatives_papers_are_not_found,
}

fn search(family: &Family, typed: &str) -> Value {
    family.office.call("search", json!({ "text": typed, "limit": null })).unwrap()
}

fn papers(family: &Family, typed: &str) -> Vec<(Value, Value)> {
    let found = search(family, typed);
    found["papers"].as_array().unwrap().iter().map(|paper| (paper["kind"].clone(), paper["number"].clone())).collect()
}

fn ready() -> (Family, Value, String, String) {
    let (family, request) = submitted();
    let letter = family.office.call("acknowledge", json!({ "request_id": request["id"] })).unwrap();
    let number = |paper: &Value| paper["number"].as_str().unwrap().to_owned();
    let (letter, declaration) = (number(&letter), number(&request["declaration"]));
    (family, request, letter, declaration)
}

fn a_letter_and_a_declaration_are_found_by_their_numbers() {
    let (family, request, letter, declaration) = ready();
    assert_eq!(papers(&family, &letter), [(json!("acknowledgement"), json!(letter))], "the whole number finds one paper");
    assert_eq!(papers(&family, &declaration), [(json!("declaration"), json!(declaration))]);
    let found = search(&family, &letter)["papers"][0].clone();
    assert_eq!((&found["request_id"], &found["request_number"]), (&request["id"], &request["number"]), "it leads to its request");
    assert_eq!(found["applicant"]["spoken"], request["applicant"]["spoken"], "and says whose it is");
    let indic: String = letter.replace('-', "").chars().map(|digit| char::from_u32(digit as u32 - 48 + 0x660).unwrap()).collect();
    assert_eq!(papers(&family, &indic).len(), 1, "in either digits, without its dash");
    assert_eq!(papers(&family, &letter[..9]).len(), 2, "while typing, both papers of the year are near");
    assert_eq!(papers(&family, "2026"), [], "a year alone is no paper");
    assert_eq!(papers(&family, "2026-00000x* OR 1"), [], "and nothing typed is a question to the store");
}

fn a_wrong_digit_in_a_number_is_told() {
    let (family, _, letter, _) = ready();
    let last = letter.chars().last().unwrap().to_digit(10).unwrap();
    // One of the ten ends belongs to the letter, one to the declaration, one to the request, and one to a case file.
    let ends = (0..10).filter(|end| *end != last).map(|end| format!("{}{end}", &letter[..letter.len() - 1]));
    let (told, untold): (Vec<_>, Vec<_>) = ends.partition(|typed| search(&family, typed)["wrong_check_digit"] == true);
    assert_eq!(told.len(), 6, "six ends fit no register: {told:?}, {untold:?}");
    assert_eq!(search(&family, &letter)["wrong_check_digit"], false, "the right one is right");
    assert_eq!(search(&family, "2026-0000")["wrong_check_digit"], false, "half a number is not wrong yet");
    assert_eq!(search(&family, "1000000016")["wrong_check_digit"], false, "an ID is no paper's number");
    assert_eq!(search(&family, "فاطمة")["wrong_check_digit"], false);
}

fn a_relatives_papers_are_not_found() {
    let (family, _, letter, declaration) = ready();
    let add = json!({ "name": "ريم المحمد", "roles": ["clerk"], "first_passphrase": "بستان قارب مصباح 12", "manager_passphrase": crate::support::PASSPHRASE });
    family.office.call("add_staff", add).unwrap();
    let staff = family.office.call("list_staff", json!({})).unwrap();
    let staff = staff.as_array().unwrap().iter().find(|one| one["name"] == "ريم المحمد").unwrap()["id"].clone();
    let mark = json!({ "person_id": family.mother, "staff_id": staff, "closed": true, "reason": "أختها" });
    family.office.call("mark_relative_of_staff", mark).unwrap();
    family.office.desk.lock();
    family.office.sign_in("ريم المحمد", "بستان قارب مصباح 12").unwrap();
    family.office.call("change_passphrase", json!({ "old": "بستان قارب مصباح 12", "new": crate::support::PASSPHRASE })).unwrap();
    for number in [letter, declaration] {
        let found = search(&family, &number);
        assert_eq!((&found["papers"], &found["requests"]), (&json!([]), &json!([])), "the file of a relative is closed in the search too");
        assert_eq!(found["wrong_check_digit"], false, "and it is not called a typing mistake");
    }
}
