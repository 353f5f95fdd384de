// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "foundation/Result.h"

#include <string>

namespace semblance::app {

// The reasons that ui/format has words for; they are the fact "reason" of an error of a download.
inline constexpr const char* kStatusReason = "status";
inline constexpr const char* kUnreachableReason = "unreachable";
inline constexpr const char* kProxyReason = "proxy";
inline constexpr const char* kTimeReason = "timedOut";
inline constexpr const char* kCutReason = "cutOff";
inline constexpr const char* kEncryptionReason = "encryption";
inline constexpr const char* kRedirectReason = "redirect";
inline constexpr const char* kTooLargeReason = "tooLarge";
inline constexpr const char* kOtherReason = "other";

/// ModelMissing (what was to be there did not come) about `address`, which is shortened to what may
/// be shown; `detail` in English.
Error downloadError(const std::string& address, const char* reason, std::string detail,
                    std::vector<ErrorFact> facts = {});
/// Of a status that is no file: 404, 500, …
Error statusError(const std::string& address, long status);

/// What libcurl's `code` (a CURLcode) means.
Error transferError(const std::string& address, int code, std::string detail);

} // namespace semblance::app
