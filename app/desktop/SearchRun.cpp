// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/SearchRun.h"

#include "foundation/imaging/ImageDecoder.h"
#include "ui/candidates/CandidatesPage.h"
#include "ui/faces/ExhibitPage.h"
#include "ui/format/ErrorText.h"
#include "ui/shell/LabPages.h"
#include "ui/shell/MainWindow.h"

#include <QFile>
#include <QFileInfo>

namespace semblance::app {

SearchRun::SearchRun(ui::MainWindow& window, SearchOptions options, QObject* parent)
    : QObject(parent), m_window(window), m_options(std::move(options))
{
    connect(&m_window, &ui::MainWindow::labFailed, this, &SearchRun::fail);
    // What a person opens later is not the command line's.
    connect(&m_window, &ui::MainWindow::labOpened, this, &SearchRun::checkProbe,
            Qt::SingleShotConnection);
    connect(&m_window.engine(), &ui::EngineLoading::failed, this, &SearchRun::fail);
}

void SearchRun::checkProbe()
{
    ui::Workplace& workplace = *m_window.workplace();
    workplace.jobs().startQuietly<void>(
        [lab = workplace.sharedLab(), gallery = m_options.gallery,
         probe = m_options.probe](const StopToken&) -> Result<void> {
            const auto found = lab->galleries().byName(gallery);
            if (!found) {
                return passOn(found);
            }
            const auto image = decodeImageFile(QFile::encodeName(probe).toStdString());
            if (!image) {
                return passOn(image);
            }
            return {};
        },
        this,
        [this](const Result<void>& checked) {
            if (checked) {
                takeProbe();
            } else {
                fail(checked.error());
            }
        });
}

void SearchRun::takeProbe()
{
    auto& faces = m_window.pages()->exhibits().faces();
    // Queued: the marks follow the state.
    connect(&faces, &ui::ExhibitFaces::stateChanged, this, &SearchRun::chooseFace,
            Qt::QueuedConnection);
    connect(&faces, &ui::ExhibitFaces::probeChanged, this, &SearchRun::search,
            Qt::QueuedConnection);
    connect(&faces, &ui::ExhibitFaces::failed, this, &SearchRun::fail);
    connect(&m_window.pages()->exhibits(), &ui::ExhibitPage::intakeFailed, this, &SearchRun::fail);
    connect(&m_window.pages()->candidates(), &ui::CandidatesPage::searchFailed, this,
            &SearchRun::fail);
    connect(&m_window.pages()->candidates(), &ui::CandidatesPage::searchEnded, this,
            &SearchRun::takeCandidates);
    m_window.pages()->exhibits().takeFiles({QFileInfo(m_options.probe).absoluteFilePath()});
}

void SearchRun::chooseFace()
{
    auto& faces = m_window.pages()->exhibits().faces();
    if (faces.state() != ui::ExhibitFaces::State::Ready || m_hasSearched) {
        return;
    }
    const auto count = static_cast<int>(faces.marks().marks().size());
    if (count == 0) {
        Q_EMIT failed(QStringLiteral("%1: no face was found").arg(m_options.probe));
    } else if (count > 1 && !m_options.face) {
        Q_EMIT failed(QStringLiteral("%1: %2 faces were found; choose one with --face N")
                          .arg(m_options.probe)
                          .arg(count));
    } else if (m_options.face && !faces.marks().find(*m_options.face)) {
        Q_EMIT failed(QStringLiteral("%1: there is no face %2, only 1 to %3")
                          .arg(m_options.probe)
                          .arg(*m_options.face)
                          .arg(count));
    } else if (m_options.face) {
        faces.marks().select(m_options.face);
    }
}

void SearchRun::search()
{
    auto& faces = m_window.pages()->exhibits().faces();
    if (m_hasSearched) {
        return;
    }
    if (const auto problem = faces.problem()) {
        fail(*problem);
        return;
    }
    const auto probe = faces.probe();
    if (!probe || (m_options.face && probe->mark != *m_options.face)) {
        return;
    }
    m_hasSearched = true;
    m_window.pages()->searchFor(*probe, m_options.gallery);
}

void SearchRun::takeCandidates()
{
    auto& page = m_window.pages()->candidates();
    const auto result = page.result();
    // Why there is none was said by `fail`.
    if (!result) {
        return;
    }
    if (m_options.candidate) {
        const int index = *m_options.candidate - 1;
        if (index >= static_cast<int>(result->candidates.size())) {
            Q_EMIT failed(QStringLiteral("there is no candidate %1").arg(*m_options.candidate));
            return;
        }
        page.selectCandidate(index);
        page.openSelected();
    }
    Q_EMIT finished();
}

void SearchRun::fail(const Error& error)
{
    Q_EMIT failed(QStringLiteral("%1 %2").arg(ui::errorSentence(error), ui::errorAdvice(error)));
}

} // namespace semblance::app
