// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

namespace semblance::tests {

struct WebRequest
{
    /// As the first line has it: "/a/b.bin", or a whole address where the client takes the server
    /// for a proxy.
    std::string target;
    /// The first byte that is asked for, where not the whole.
    std::optional<std::uint64_t> from;
};

/// The open connection; it is closed when the handler returns.
class WebAnswer
{
public:
    explicit WebAnswer(int socket) : m_socket(socket) {}

    void send(const std::string& bytes) const;
    /// A status line, headers ("Name: value\r\n" each) and a body.
    void sendWhole(const std::string& status, const std::string& headers,
                   const std::string& body) const;
    /// `content` from where it is asked for; `breaksOffAfter` bytes of it at the most.
    void sendFile(const WebRequest& request, const std::string& content,
                  std::size_t breaksOffAfter = std::string::npos) const;
    /// Says nothing until the client has gone.
    void waitForTheEnd() const;

private:
    int m_socket;
};

/// A web server on this machine alone, one connection after the other, in its own thread.
class FileServer
{
public:
    using Handler = std::function<void(const WebRequest&, const WebAnswer&)>;

    explicit FileServer(Handler handler);
    FileServer(const FileServer&) = delete;
    FileServer& operator=(const FileServer&) = delete;
    ~FileServer();

    /// "http://127.0.0.1:40123".
    std::string address() const;
    /// In the order in which they came.
    std::vector<WebRequest> requests() const;

private:
    void serve();
    void answer(int socket);

    Handler m_handler;
    int m_listener;
    std::uint16_t m_port = 0;
    mutable std::mutex m_mutex;
    std::vector<WebRequest> m_requests;
    std::thread m_thread;
};

} // namespace semblance::tests
