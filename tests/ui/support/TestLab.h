// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "casework/lab/Lab.h"
#include "foundation/Clock.h"

#include <QTemporaryDir>

#include <memory>

namespace semblance::tests {

/// A real lab in a temporary folder, with synthetic references that no engine has seen.
class TestLab
{
public:
    TestLab();

    std::shared_ptr<casework::Lab> lab() const { return m_lab; }
    casework::LabDirectory& directory() { return *m_directory; }
    const Clock& clock() const { return m_clock; }
    QString folder() const { return m_folder.filePath(QStringLiteral("lab")); }
    /// For files of the test.
    QString path(const QString& name) const { return m_folder.filePath(name); }

    casework::Gallery addGallery(const QString& name);
    /// A grey picture of its own; the same subject and image twice is a failure of the test.
    ReferenceId addReference(const casework::Gallery& gallery, const QString& subject,
                             const QString& displayName, const QString& image);

private:
    QTemporaryDir m_folder;
    SystemClock m_clock;
    std::unique_ptr<casework::LabDirectory> m_directory;
    std::shared_ptr<casework::Lab> m_lab;
};

/// A directory that refuses everything with one error.
class RefusingLabDirectory final : public casework::LabDirectory
{
public:
    explicit RefusingLabDirectory(Error error) : m_error(std::move(error)) {}

    Result<std::unique_ptr<casework::Lab>> create(const std::filesystem::path&,
                                                  const QString&) override
    {
        return tl::unexpected<Error>(m_error);
    }
    Result<std::unique_ptr<casework::Lab>> open(const std::filesystem::path&) override
    {
        return tl::unexpected<Error>(m_error);
    }
    Result<std::unique_ptr<casework::Lab>> openUnmarked(const std::filesystem::path&) override
    {
        return tl::unexpected<Error>(m_error);
    }
    Result<bool> restoreMarker(const std::filesystem::path&) override
    {
        return tl::unexpected<Error>(m_error);
    }

private:
    Error m_error;
};

} // namespace semblance::tests
