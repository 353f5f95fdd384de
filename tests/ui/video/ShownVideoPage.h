// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "support/SyntheticClip.h"
#include "support/TestWorkplace.h"
#include "ui/video/VideoPage.h"
#include "ui/widgets/ImageCanvas.h"

#include <QTemporaryDir>
#include <QTest>

#include <filesystem>

namespace semblance::tests {

/// The page in a window of its own.
struct ShownVideoPage
{
    TestWorkplace place;
    QTemporaryDir folder;
    ui::VideoPage page{place.workplace()};

    explicit ShownVideoPage(bool hasEngine = true) : place(hasEngine)
    {
        page.resize(1280, 800);
        page.show();
        page.activateWindow();
    }
    QString clip(const ClipRecipe& recipe = {}, const QString& name = QStringLiteral("kitchen.mp4"))
    {
        const QString path = folder.filePath(name);
        const std::string fault = writeClip(path.toStdString(), recipe);
        if (!fault.empty())
            qFatal("%s", fault.c_str());
        return path;
    }
    /// Another clip, of 70 frames, takes the place of the one at `path`.
    void replaceClip(const QString& path)
    {
        const QString other = clip({.frames = 70}, QStringLiteral("other.mp4"));
        std::filesystem::copy_file(other.toStdString(), path.toStdString(),
                                   std::filesystem::copy_options::overwrite_existing);
    }
    bool open(const QString& path)
    {
        page.openVideo(path);
        return QTest::qWaitFor(
            [this] {
                return page.clip().state() == ui::VideoClip::State::Ready &&
                       page.clip().shown().has_value();
            },
            20000);
    }
    bool waitFor(ui::VideoFaces::State state)
    {
        return QTest::qWaitFor([this, state] { return page.faces().state() == state; });
    }
    /// Opens a clip; `faces` are in each of its frames, and found.
    bool openWithFaces(std::vector<RectPx> faces)
    {
        place.sight().faces = std::move(faces);
        return open(clip()) && waitFor(ui::VideoFaces::State::Found);
    }
    /// Cancels the search for faces as soon as there is one.
    bool stopLooking()
    {
        if (!waitFor(ui::VideoFaces::State::Looking))
            return false;
        place.workplace().jobs().cancel(*page.faces().job());
        return waitFor(ui::VideoFaces::State::Stopped);
    }
    int shownNumber()
    {
        return page.clip().shown() ? numberIn(page.clip().shown()->frame.image).value_or(-1) : -2;
    }
    void press(Qt::Key key) { QTest::keyClick(&page.canvas(), key); }
    template <typename T>
    T* find(const char* name)
    {
        return page.findChild<T*>(QString::fromLatin1(name));
    }
};

} // namespace semblance::tests
