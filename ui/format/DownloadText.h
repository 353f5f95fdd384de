// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Error.h"

#include <QString>

namespace semblance::ui {

/// Of ErrorCode::ModelMissing, where it was to come from a server (fact "reason"): which file, why,
/// and from where. Else empty.
QString downloadSentence(const Error& error);
/// Of ErrorCode::ModelDamaged, where it came from a server: what it sent is not the file. Else
/// empty.
QString wrongDownloadSentence(const Error& error);
/// What can be done about the first.
QString downloadAdvice(const Error& error);
QString wrongDownloadAdvice(const Error& error);

} // namespace semblance::ui
