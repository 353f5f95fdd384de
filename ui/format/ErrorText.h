// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// One sentence: what happened, to which file or thing, with its figures.
QString errorSentence(const Error& error);
/// Size and limit of what is too large: "50,000 × 50,000 px, the limit is 200 million pixels";
/// empty where the error does not say them.
QString excessText(const Error& error);
/// One or two sentences: what the person can do now.
QString errorAdvice(const Error& error);
/// The same for windows: commands stand in the quotes of the language, not in those of a terminal.
QString errorAdviceInWindow(const Error& error);
/// Code, stage, technical reason and facts, one a line: shown on demand, to be copied.
QString errorDetails(const Error& error);

} // namespace semblance::ui
