// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/DisplayAnswer.h"

#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>
#include <xcb/xcb.h>

#include <algorithm>
#include <cstdlib>
#include <memory>
#include <string>

namespace semblance::app {

namespace {

/// Empty where it cannot be told.
std::string socketPath(const std::string& display)
{
    if (display.empty() || display.front() == '/') {
        return display;
    }
    const char* folder = std::getenv("XDG_RUNTIME_DIR");
    return folder && *folder ? std::string(folder) + '/' + display : std::string();
}

} // namespace

bool xServerAnswers(const char* display)
{
    const std::unique_ptr<xcb_connection_t, decltype(&xcb_disconnect)> connection(
        xcb_connect(display, nullptr), &xcb_disconnect);
    return xcb_connection_has_error(connection.get()) == 0;
}

bool waylandAnswers(const char* display)
{
    const std::string path = socketPath(display);
    sockaddr_un address{};
    address.sun_family = AF_UNIX;
    if (path.empty() || path.size() >= sizeof(address.sun_path)) {
        return false;
    }
    std::copy(path.begin(), path.end(), address.sun_path);
    const int socket = ::socket(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0);
    if (socket < 0) {
        return false;
    }
    const bool answers =
        connect(socket, reinterpret_cast<const sockaddr*>(&address), sizeof(address)) == 0;
    close(socket);
    return answers;
}

} // namespace semblance::app
