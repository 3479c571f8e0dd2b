//! The household: who belongs to it since when, and what it tells of the next child.

use desk::Code;
use serde_json::{Value, json};

use crate::{
    forms::{fatima, new_household, person, register, salem},
    support::office,
};

#[test]
fn a_household_grows_and_shrinks_with_its_dates() {
    let office = office();
    let view = fatima(&office);
    let id = &view["household"]["id"];
    let existing = json!({ "existing": { "household_id": id, "role": "daughter", "may_receive_money": false } });
    let sara = person(
        json!({ "first": "سارة", "father": "سالم", "grandfather": "ناصر", "family": "المحمد", "national_id": "1000000024", "accounts": [], "phones": [],
        "birth": { "calendar": "gregorian", "year": 2015, "month": 5, "day": 1 }, "category": "child" }),
    );
    let sara = register(&office, sara, existing).unwrap();
    let prisoner = register(&office, salem(json!({})), json!({ "prisoner_of": { "household_id": id, "relation": "husband" } })).unwrap();
    office.call("set_kinship", json!({ "from": sara["id"], "to": view["id"], "kind": "child_of", "holds": true })).unwrap();
    let page = office.call("get_household", json!({ "household_id": id })).unwrap();
    let roles: Vec<_> = page["members"].as_array().unwrap().iter().map(|member| member["role"].as_str().unwrap()).collect();
    assert_eq!((roles, page["prisoners"].as_u64()), (vec!["head", "daughter"], Some(1)), "the head first; the prisoner is counted");
    assert!(!page.to_string().contains(prisoner["id"].as_str().unwrap()), "and not named");
    assert!(!prisoner.to_string().contains(id.as_str().unwrap()), "nor does his page say whom he stands behind");
    assert_eq!(
        (page["members"][1]["minor"].as_bool(), page["kinships"][0]["kind"].as_str()),
        (Some(true), Some("child_of")),
        "a child of hers"
    );
    let end = json!({ "household_id": id, "version": page["version"], "person_id": sara["id"], "on": null });
    let page = office.call("end_membership", end).unwrap();
    assert_eq!(
        (page["members"].as_array().unwrap().len(), page["former_members"][0]["person"]["spoken"].as_str()),
        (1, Some("سارة المحمد")),
        "who left is remembered"
    );
    let back = |version: &Value, role: &str| {
        office.call("add_member", json!({ "household_id": id, "version": version, "person_id": sara["id"], "role": role, "since": null, "may_receive_money": false }))
    };
    assert_eq!(back(&page["version"], "head").unwrap_err().code, Code::HeadTaken, "one head");
    let page = back(&page["version"], "daughter").unwrap();
    assert_eq!(back(&page["version"], "daughter").unwrap_err().code, Code::AlreadyInHousehold, "once is enough");
    let other = register(&office, person(json!({ "first": "هند", "father": "خالد", "family": "القحطاني", "national_id": "", "phones": [], "accounts": [], "birth": null })), new_household()).unwrap();
    let join = json!({ "household_id": id, "version": page["version"], "person_id": other["id"], "role": "other", "since": null, "may_receive_money": false });
    let failure = office.call("add_member", join).unwrap_err();
    assert_eq!(
        (failure.code, &json!(failure.params["file_number"])),
        (Code::AlreadyInHousehold, &other["household"]["file_number"]),
        "she belongs to another file"
    );
}

#[test]
fn a_second_child_is_asked_nothing_the_household_knows() {
    let office = office();
    let view = fatima(&office);
    let file = &view["household"]["id"];
    let start = || office.call("begin_dependant", json!({ "household_id": file })).unwrap();
    assert_eq!(
        (start()["father"].as_str(), start()["nationality"].as_str()),
        (Some(""), Some("سعودية")),
        "a mother's name does not tell the father's"
    );
    let sara = json!({ "first": "سارة", "father": "سالم", "grandfather": "ناصر", "family": "المحمد", "national_id": "1000000024", "accounts": [], "phones": [] });
    let existing = json!({ "existing": { "household_id": file, "role": "daughter", "may_receive_money": false } });
    register(&office, person(sara), existing).unwrap();
    let next = start();
    assert_eq!(
        (next["father"].as_str(), next["grandfather"].as_str(), next["family"].as_str()),
        (Some("سالم"), Some("ناصر"), Some("المحمد")),
        "the sister tells it"
    );
    let head = register(&office, salem(json!({ "category": "released", "prison": null })), new_household()).unwrap();
    let his = office.call("begin_dependant", json!({ "household_id": head["household"]["id"] })).unwrap();
    assert_eq!(
        (his["father"].as_str(), his["grandfather"].as_str(), his["family"].as_str()),
        (Some("سالم"), Some("ناصر"), Some("المحمد")),
        "a father's own name does"
    );
    let name = office.call("read_name", json!({ "text": "عبد الله سالم المحمد" })).unwrap();
    assert_eq!(
        (name["first"].as_str(), name["father"].as_str(), name["family"].as_str()),
        (Some("عبد الله"), Some("سالم"), Some("المحمد")),
        "a whole name finds its fields"
    );
}
