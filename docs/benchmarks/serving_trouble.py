"""A minute of trouble for a service: good callers next to slow senders, huge bodies and broken JSON, and restarts.

Usage: serving_trouble.py SECONDS COMMAND... (the service, on port 8199). A third of the time is over when it is asked
to end (SIGTERM), two thirds when it is killed; it is started again both times. Prints what the callers got, how long the
probes took, what the log of the service says that it answered, and its memory.
"""
import http.client
import json
import socket
import subprocess
import sys
import threading
import time

PORT = 8199
ROW = json.dumps({"species": "Adelie", "island": "Torgersen", "bill_length_mm": 39.1, "bill_depth_mm": 18.7,
                  "flipper_length_mm": 181, "body_mass_g": 3750})
JSON = {"Content-Type": "application/json"}
CALLERS = 8
SLOW = 100

end = time.monotonic() + float(sys.argv[1])
counts, probes, lock = {}, [], threading.Lock()
down = threading.Event()


def count(what):
    with lock:
        counts[what] = counts.get(what, 0) + 1


def call(connection, method, path, body=None):
    connection.request(method, path, body, JSON)
    response = connection.getresponse()
    response.read()
    return response.status


def caller():
    """Sends one row after the other; a connection that is refused or closed while the service is down is made again."""
    connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
    while time.monotonic() < end:
        try:
            count(f"good row: {call(connection, 'POST', '/predict', ROW)}")
        except (OSError, http.client.HTTPException):
            count("good row: no answer while it was down" if down.is_set() else "good row: NO ANSWER")
            connection.close()
            time.sleep(0.05)


def slow_sender():
    while time.monotonic() < end:
        try:
            with socket.create_connection(("127.0.0.1", PORT), timeout=60) as sender:
                sender.sendall(b"POST /predict HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
                               b"Content-Length: 500\r\n\r\n{")
                sender.recv(100)
                count("slow sender: closed")
        except OSError:
            count("slow sender: closed")
        time.sleep(0.2)


def bad(name, body, pause):
    while time.monotonic() < end:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
            count(f"{name}: {call(connection, 'POST', '/predict', body)}")
            connection.close()
        except (OSError, http.client.HTTPException):
            count(f"{name}: no answer while it was down" if down.is_set() else f"{name}: NO ANSWER")
        time.sleep(pause)


def probe():
    while time.monotonic() < end:
        begin = time.monotonic()
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
            count(f"probe: {call(connection, 'GET', '/health')}")
            connection.close()
            probes.append(time.monotonic() - begin)
        except (OSError, http.client.HTTPException):
            count("probe: no answer while it was down" if down.is_set() else "probe: NO ANSWER")
        time.sleep(0.1)


def started():
    service = subprocess.Popen(sys.argv[2:], stdout=open("trouble.log", "ab"), stderr=subprocess.DEVNULL)
    while True:
        try:
            connection = http.client.HTTPConnection("127.0.0.1", PORT, timeout=20)
            if call(connection, "GET", "/ready") == 200:
                down.clear()
                return service
        except (OSError, http.client.HTTPException):
            time.sleep(0.05)


def memory(service):
    with open(f"/proc/{service.pid}/status", encoding="ascii") as lines:
        return next(int(line.split()[1]) // 1024 for line in lines if line.startswith("VmRSS"))


service = started()
threads = [threading.Thread(target=caller) for _ in range(CALLERS)]
threads += [threading.Thread(target=slow_sender) for _ in range(SLOW)]
threads += [threading.Thread(target=bad, args=("8 MiB", b"[" + b" " * (1 << 23), 1)),
            threading.Thread(target=bad, args=("broken JSON", "{\"species\": ", 0.01)), threading.Thread(target=probe)]
begin = time.monotonic()
for thread in threads:
    thread.start()
third = (end - begin) / 3
figures = []
for stop in (service.terminate, lambda: service.kill()):
    time.sleep(third / 2)
    figures.append(memory(service))
    time.sleep(third / 2)
    figures.append(memory(service))
    down.set()
    stopping = time.monotonic()
    stop()
    service.wait()
    print(f"ended within {time.monotonic() - stopping:.2f} s, with code {service.returncode}")
    service = started()
for thread in threads:
    thread.join()
figures.append(memory(service))
service.terminate()
service.wait()
for what, n in sorted(counts.items()):
    print(f"{what}: {n}")
with open("trouble.log", encoding="utf-8") as lines:
    logged = [line for line in lines if '"path":"/predict","status":200' in line]
print(f"rows that the service's log calls answered: {len(logged)}")
probes.sort()
print(f"probes: median {1000 * probes[len(probes) // 2]:.0f} ms, longest {1000 * probes[-1]:.0f} ms")
print("memory, MiB, in each third:", *figures)
