-- What the follow-up lists read: where each request stands, what it lacks from which day on. All of it follows from the records and can be worked out
-- again; it is kept because no list may walk through every request, paper and journal entry.

CREATE TABLE request_standing (
    request_id   TEXT PRIMARY KEY,
    kind         TEXT NOT NULL,
    state        TEXT NOT NULL,
    stage        TEXT,
    stage_since  INTEGER NOT NULL,
    since_day    INTEGER GENERATED ALWAYS AS ((stage_since + 10800000) / 86400000) VIRTUAL,
    touched_at   INTEGER NOT NULL,
    lacking_from TEXT,
    not_before   TEXT,
    target       TEXT,
    opened_at    INTEGER NOT NULL,
    complete_at  INTEGER,
    submitted_at INTEGER,
    decided_at   INTEGER,
    informed_at  INTEGER,
    served_at    INTEGER
) STRICT;

-- One that ended has no stage and is in none of these but the last.
CREATE INDEX standing_waiting ON request_standing (stage, kind, since_day) WHERE stage IS NOT NULL;
CREATE INDEX standing_oldest ON request_standing (stage, stage_since, request_id) WHERE stage IS NOT NULL;
CREATE INDEX standing_quiet ON request_standing (touched_at, request_id) WHERE stage IS NOT NULL;
CREATE INDEX standing_quiet_stage ON request_standing (stage, touched_at, request_id) WHERE stage IS NOT NULL;
CREATE INDEX standing_lacking ON request_standing (stage_since, request_id, kind, lacking_from) WHERE lacking_from IS NOT NULL;
CREATE INDEX standing_promise ON request_standing (target, request_id, not_before) WHERE target IS NOT NULL;
CREATE INDEX standing_way ON request_standing (opened_at, kind, complete_at, submitted_at, decided_at, informed_at, served_at);

-- An empty from_day: it lacks already.
CREATE TABLE request_lack (
    request_id TEXT NOT NULL,
    what       TEXT NOT NULL,
    code       TEXT NOT NULL,
    kind       TEXT NOT NULL,
    label      TEXT NOT NULL,
    why        TEXT NOT NULL,
    from_day   TEXT NOT NULL,
    since      INTEGER NOT NULL,
    PRIMARY KEY (request_id, what, code)
) STRICT;

CREATE INDEX lack_counted ON request_lack (what, code, kind, from_day);
CREATE INDEX lack_listed ON request_lack (what, code, since, request_id);

-- Requests of which something was written since their standing was worked out; empty between two writes. Touched: the request itself was changed, and
-- not only a record that it is judged by.
CREATE TABLE request_stirred (
    request_id TEXT PRIMARY KEY,
    touched    INTEGER NOT NULL
) STRICT;

INSERT INTO request_stirred (request_id, touched) SELECT id, 0 FROM request;

CREATE TRIGGER request_opened_stirs AFTER INSERT ON request
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER request_changed_stirs AFTER UPDATE ON request
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER request_gone AFTER DELETE ON request
BEGIN
    DELETE FROM request_standing WHERE request_id = OLD.id;
    DELETE FROM request_lack WHERE request_id = OLD.id;
    DELETE FROM request_stirred WHERE request_id = OLD.id;
END;
CREATE TRIGGER sighting_stirs AFTER INSERT ON sighting
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER sighting_changed_stirs AFTER UPDATE OF error_at ON sighting
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER declaration_stirs AFTER INSERT ON declaration
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER declaration_changed_stirs AFTER UPDATE ON declaration
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER paper_stirs AFTER INSERT ON paper
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER attachment_stirs AFTER INSERT ON attachment
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER promise_stirs AFTER INSERT ON promise
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER promise_changed_stirs AFTER UPDATE ON promise
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER obstacle_stirs AFTER INSERT ON obstacle
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER obstacle_changed_stirs AFTER UPDATE ON obstacle
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER urgent_stirs AFTER INSERT ON urgent
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER file_check_stirs AFTER INSERT ON file_check
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER decision_stirs AFTER INSERT ON decision
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;

CREATE TRIGGER assignment_stirs AFTER INSERT ON assignment
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER study_stirs AFTER INSERT ON study
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER home_visit_stirs AFTER INSERT ON home_visit
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER completion_stirs AFTER INSERT ON completion
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER decision_letter_stirs AFTER INSERT ON decision_letter
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER call_attempt_stirs AFTER INSERT ON call_attempt
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER informed_stirs AFTER INSERT ON informed
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER delivery_stirs AFTER INSERT ON delivery
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER appeal_stirs AFTER INSERT ON appeal
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER study_changed_stirs AFTER UPDATE ON study
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER home_visit_changed_stirs AFTER UPDATE ON home_visit
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;
CREATE TRIGGER appeal_changed_stirs AFTER UPDATE ON appeal
BEGIN INSERT INTO request_stirred (request_id, touched) VALUES (NEW.request_id, 1) ON CONFLICT (request_id) DO UPDATE SET touched = 1; END;

-- What a request lacks and whether its signature holds also follow from its people and its household, while it is at the desk.
CREATE TRIGGER person_changed_stirs AFTER UPDATE ON person
BEGIN
    INSERT INTO request_stirred (request_id, touched)
    SELECT id, 0 FROM request
    WHERE +state IN ('draft', 'complete', 'signed', 'returned_for_completion')
      AND id IN (SELECT id FROM request WHERE applicant_id = NEW.id
                 UNION SELECT id FROM request WHERE beneficiary_id = NEW.id
                 UNION SELECT r.id FROM membership m JOIN request r ON r.household_id = m.household_id WHERE m.person_id = NEW.id
                 UNION SELECT r.id FROM prisoner_link l JOIN request r ON r.household_id = l.household_id WHERE l.person_id = NEW.id)
    ON CONFLICT (request_id) DO NOTHING;
END;
CREATE TRIGGER household_changed_stirs AFTER UPDATE ON household
BEGIN
    INSERT INTO request_stirred (request_id, touched)
    SELECT id, 0 FROM request WHERE household_id = NEW.id AND +state IN ('draft', 'complete', 'signed', 'returned_for_completion')
    ON CONFLICT (request_id) DO NOTHING;
END;
CREATE TRIGGER membership_stirs AFTER INSERT ON membership
BEGIN
    INSERT INTO request_stirred (request_id, touched)
    SELECT id, 0 FROM request WHERE household_id = NEW.household_id AND +state IN ('draft', 'complete', 'signed', 'returned_for_completion')
    ON CONFLICT (request_id) DO NOTHING;
END;
CREATE TRIGGER membership_changed_stirs AFTER UPDATE ON membership
BEGIN
    INSERT INTO request_stirred (request_id, touched)
    SELECT id, 0 FROM request WHERE household_id = NEW.household_id AND +state IN ('draft', 'complete', 'signed', 'returned_for_completion')
    ON CONFLICT (request_id) DO NOTHING;
END;
CREATE TRIGGER prisoner_link_stirs AFTER INSERT ON prisoner_link
BEGIN
    INSERT INTO request_stirred (request_id, touched)
    SELECT id, 0 FROM request WHERE household_id = NEW.household_id AND +state IN ('draft', 'complete', 'signed', 'returned_for_completion')
    ON CONFLICT (request_id) DO NOTHING;
END;
CREATE TRIGGER prisoner_link_changed_stirs AFTER UPDATE ON prisoner_link
BEGIN
    INSERT INTO request_stirred (request_id, touched)
    SELECT id, 0 FROM request WHERE household_id = NEW.household_id AND +state IN ('draft', 'complete', 'signed', 'returned_for_completion')
    ON CONFLICT (request_id) DO NOTHING;
END;

-- Lists of requests: the newest of each state, without sorting all that stand in it.
CREATE INDEX request_state_opened ON request (state, opened_at, id);

-- Replies that wait: of each state the oldest promise first.
CREATE INDEX standing_reply ON request_standing (state, target, request_id, stage) WHERE stage = 'informing';
-- At which stage a request stands, without reading the whole of its standing.
CREATE INDEX standing_stage ON request_standing (request_id, stage) WHERE stage IS NOT NULL;
-- Which requests were put off until a day that has come.
CREATE INDEX decision_put_off ON decision (deferred_until, request_id, taken_back_at) WHERE deferred_until IS NOT NULL AND taken_back_at IS NULL;
-- How many decisions of a sitting stand.
CREATE INDEX decision_counted ON decision (sitting_id, taken_back_at) WHERE sitting_id IS NOT NULL;
-- Who was tried and is not to be called again yet.
CREATE INDEX call_attempt_back ON call_attempt (call_back_on) WHERE call_back_on IS NOT NULL AND taken_back_at IS NULL;
CREATE INDEX call_attempt_tried ON call_attempt (tried_at) WHERE taken_back_at IS NULL;
