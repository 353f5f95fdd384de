// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/policy/SearchPolicy.h"

#include <QString>

namespace semblance::ui {

/// "default-3 (7f3a90c1d2e4)": the policy with the beginning of its file's SHA-256, because an
/// edited one may have kept its name; without it where it was read from no file.
QString policyName(const casework::SearchPolicy& policy);
/// What a rule is called, or rests on, in the person's language where it is one of the shipped
/// policy's texts; those of a laboratory's own stand as it wrote them.
QString policyWords(const QString& text);
/// "wenige Bildpunkte (few-pixels)": the shipped rule's title in the person's language with the id
/// that files and the command line know it by; the id alone of any other.
QString ruleName(const QString& id);

} // namespace semblance::ui
