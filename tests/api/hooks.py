"""What schemathesis cannot know from the description: which surveys there are, and that the id in the
address is the id in the body. Without it, most of what it makes up would be refused at the door.

Nothing here is left to chance, so that every run sends the same.
"""

import json
import zlib

import schemathesis

# Those that the step gives to the collector: one is open, one has closed, one has not opened yet.
SURVEYS = ["sample", "sample", "sample", "sample", "sample", "sample", "closed", "coming"]

# For each question an answer that is right.
ANSWERS = {
    "safe": "very",
    "worries": ["speeding", "litter"],
    "first": ["visit", "call"],
    "places": {"street": "fairly", "park": "not"},
    "years": 7,
    "words": "More lamps, please.",
}

# Ids that were acknowledged.
kept = []


@schemathesis.hook
def before_call(context, case, **kwargs):
    # What breaks the description on purpose must arrive as it is.
    if case.meta is None or not case.meta.generation.mode.is_positive:
        return
    chance = zlib.crc32(json.dumps([case.path_parameters, case.body], default=str).encode())
    if case.path == "/api/v1/surveys/{id}/results" and chance % 4:
        case.path_parameters["id"] = SURVEYS[chance // 4 % len(SURVEYS)]
    if case.path == "/api/v1/responses" and "survey" in case.query and chance % 4:
        case.query["survey"] = SURVEYS[chance // 4 % len(SURVEYS)]
    if case.path == "/api/v1/responses/{id}" and isinstance(case.body, dict) and chance % 8:
        case.body = response(case.body, chance // 8)
        if chance % 8 == 1 and kept:
            case.path_parameters["id"] = kept[chance // 8 % len(kept)]
        elif chance % 8 > 2:
            # What is made up is often the same.
            case.path_parameters["id"] = f"{chance:08x}-0000-4000-8000-{chance * 7919 % 2**48:012x}"
        case.body["id"] = case.path_parameters["id"]


def response(made_up, chance):
    """Turns what was made up into a response to a survey that there is."""
    answers = list((made_up.get("answers") or {}).values())
    # Of the answers some are right, some made up, and some are not there.
    for number, question in enumerate(ANSWERS):
        way = (chance >> (2 * number)) % 4
        if way == 3 and answers and chance % 3:
            made_up["answers"][question] = answers[number % len(answers)]
        elif way or question == "safe":
            made_up["answers"][question] = ANSWERS[question]
    if chance % 3 == 0:
        # Then nothing but the right ones, so that many are kept.
        made_up["answers"] = {it: made_up["answers"][it] for it in ANSWERS if it in made_up["answers"]}
    return {
        **made_up,
        "survey": SURVEYS[chance // 7 % len(SURVEYS)],
        "survey_version": 1 if chance % 11 else made_up["survey_version"],
        "answered_at": "2026-11-21T12:00:00Z" if chance % 5 else made_up["answered_at"],
        "pledge": None if chance % 13 else made_up.get("pledge"),
        "sealed": None,
    }


@schemathesis.hook
def after_call(context, case, response):
    if case.path == "/api/v1/responses/{id}" and response.status_code == 201:
        kept.append(case.path_parameters["id"])


@schemathesis.check
def refusals_are_objects(context, response, case):
    """A client finds the reason in the same place whatever went wrong, also where the description
    has nothing to say, such as for a method that an address does not take."""
    watched = case.path.startswith("/api/") and case.method.upper() != "HEAD"
    if not watched or response.status_code < 400:
        return
    try:
        body = response.json()
    except ValueError:
        body = response.text
    assert isinstance(body, dict), f"{response.status_code} came with {body!r}, which is no object"
    assert {"error", "message"} <= set(body), f"{response.status_code} came without a reason: {body!r}"
