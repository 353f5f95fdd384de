// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace semblance::app {

/// Whether it begins with https:// or http:// and goes on.
bool isWebAddress(const std::string& address);

/// Whether a server at `from` may send the program on to `to`: never from encrypted to plain, and
/// never to anything but the web. Letters' case does not count.
bool isRedirectAllowed(const std::string& from, const std::string& to);

/// As it may be shown and kept: without a name and password before "@", and without what follows
/// "?" or "#".
std::string shownAddress(const std::string& address);

/// The proxy that the environment names for it ($https_proxy, $http_proxy, $all_proxy), as it may
/// be shown; empty for none.
std::string proxyFor(const std::string& address);

/// $SEMBLANCE_PACK_ADDRESS: a mirror of the optional packs' files; empty for their makers' own.
std::string mirrorOfEnvironment();

} // namespace semblance::app
