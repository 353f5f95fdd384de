// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <filesystem>
#include <map>
#include <string>

namespace semblance::tests {

/// Every name below `folder` with its bytes' hash and its time of change: equal states mean that
/// nothing was touched.
std::map<std::string, std::string> stateOf(const std::filesystem::path& folder);

} // namespace semblance::tests
