// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// Of a file that changed since it was opened (fact "changed", see imagery/video/ClipBytes.h) and
/// of a folder in a file's place (fact "kind": "folder"). Empty for other errors.
QString fileFaultSentence(const Error& error);
QString fileFaultAdvice(const Error& error);

/// Of a picture that was to be a video (fact "picture": its format). Empty for other errors.
QString pictureFaultSentence(const Error& error);
QString pictureFaultAdvice(const Error& error);

} // namespace semblance::ui
