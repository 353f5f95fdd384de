// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/packs/Address.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdlib>
#include <string_view>

namespace semblance::app {

namespace {

constexpr std::string_view kEncrypted = "https://";
constexpr std::string_view kPlain = "http://";

bool beginsWith(const std::string& address, std::string_view scheme)
{
    const auto isSame = [](char a, char b) {
        return a == std::tolower(static_cast<unsigned char>(b));
    };
    return address.size() > scheme.size() &&
           std::equal(scheme.begin(), scheme.end(), address.begin(), isSame);
}

std::string fromEnvironment(const char* name)
{
    const char* value = std::getenv(name);
    return value ? value : "";
}

} // namespace

bool isWebAddress(const std::string& address)
{
    return beginsWith(address, kEncrypted) || beginsWith(address, kPlain);
}

bool isRedirectAllowed(const std::string& from, const std::string& to)
{
    return beginsWith(to, kEncrypted) || (beginsWith(to, kPlain) && !beginsWith(from, kEncrypted));
}

std::string shownAddress(const std::string& address)
{
    std::string shown = address.substr(0, address.find_first_of("?#"));
    const std::size_t scheme = shown.find("://");
    const std::size_t start = scheme == std::string::npos ? 0 : scheme + 3;
    const std::size_t host = shown.find_last_of('@', shown.find('/', start));
    if (host != std::string::npos && host >= start)
        shown.erase(start, host + 1 - start);
    return shown;
}

std::string proxyFor(const std::string& address)
{
    // As libcurl reads them; HTTP_PROXY in capitals could come from a server's environment.
    const bool isEncrypted = beginsWith(address, kEncrypted);
    const std::array<const char*, 4> encrypted = {"https_proxy", "HTTPS_PROXY", "all_proxy",
                                                  "ALL_PROXY"};
    const std::array<const char*, 3> plain = {"http_proxy", "all_proxy", "ALL_PROXY"};
    std::string found;
    const auto take = [&found](const char* name) {
        if (found.empty())
            found = fromEnvironment(name);
    };
    if (isEncrypted)
        std::for_each(encrypted.begin(), encrypted.end(), take);
    else
        std::for_each(plain.begin(), plain.end(), take);
    return shownAddress(found);
}

std::string mirrorOfEnvironment()
{
    return fromEnvironment("SEMBLANCE_PACK_ADDRESS");
}

} // namespace semblance::app
